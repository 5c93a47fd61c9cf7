import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type { Operation } from '../../nodes/shared/catalogue/types';
import { checkPickerAnswer } from './checkPickerAnswer';
import { checkPickerRequest } from './checkPickerRequest';
import type { PickerListRow, PickerRow } from './files';
import { accessOf } from './pickers';
import { problemsWhere } from './problems';

/** Problems of pickers: lists that cannot be asked, or whose answer has not what is shown. `operations` are by method. */
export const checkPickers = (
	pickers: Record<string, PickerRow>,
	operations: Map<string, Operation>,
): string[] =>
	Object.entries(pickers).flatMap(([key, row]) =>
		[
			...checkList(row, row, operations),
			...(row.more ?? []).flatMap((list) => checkList(list, {}, operations)),
			...checkAccess(row, operations),
			...checkNeeds(key, pickers, operations),
		].map((problem) => `pickers.json: ${key}: ${problem}`),
	);

function checkList(
	list: PickerListRow,
	rest: Partial<PickerRow>,
	operations: Map<string, Operation>,
): string[] {
	const operation = operations.get(list.method);
	if (!operation) return [`${list.method} is no operation`];
	const { tree, needs, group } = rest;
	return [
		...problemsWhere([
			[isDelisted(operation), 'is delisted'],
			[!operation.repeatable, 'does more than read'],
			[list.searchRequired === true && !list.search, 'takes no words, which it needs'],
		]),
		...checkPickerRequest(operation, list, { tree, needs }),
		...checkPickerAnswer(operation, list, { tree, group }),
	].map((problem) => `${list.method} ${problem}`);
}

/** Problems of further lists that cannot be asked as the first one is. */
function checkAccess(
	{ method, more = [] }: PickerRow,
	operations: Map<string, Operation>,
): string[] {
	const access = accessAt(operations, method);
	return more
		.map((list) => accessAt(operations, list.method))
		.filter((other) => other !== undefined && other !== access)
		.map(() => `${method}: a further list has another account`);
}

/** Problems of what a list is asked with for each entry of another. */
function checkNeeds(
	key: string,
	pickers: Record<string, PickerRow>,
	operations: Map<string, Operation>,
): string[] {
	const { method, needs = [] } = pickers[key] ?? {};
	const access = accessAt(operations, method);
	return needs.flatMap(({ parameter, fields, each }) => {
		if (!each) return fields.length === 0 ? [`nothing gives ${parameter}`] : [];
		const other = pickers[each];
		if (!other) return [`${parameter}: ${each} is no picker`];
		return problemsWhere([
			[leadsTo(each, key, pickers), `${parameter}: ${each} needs it itself`],
			[access !== accessAt(operations, other.method), `${parameter}: ${each} has another account`],
		]);
	});
}

function accessAt(operations: Map<string, Operation>, method = ''): string | undefined {
	const operation = operations.get(method);
	return operation && accessOf(operation);
}

function leadsTo(
	key: string,
	target: string,
	pickers: Record<string, PickerRow>,
	seen = new Set<string>(),
): boolean {
	if (key === target) return true;
	if (seen.has(key)) return false;
	seen.add(key);
	return (pickers[key]?.needs ?? []).some(
		({ each }) => each !== undefined && leadsTo(each, target, pickers, seen),
	);
}
