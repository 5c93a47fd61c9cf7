import type { IDataObject } from 'n8n-workflow';
import { itemPlace } from '../catalogue/itemMembers';
import type { Paging } from '../catalogue/types';
import { parseTexts } from '../json/parseTexts';
import { firstPosition, type Page, type Position } from '../paging/PageReader';
import { readPages } from '../paging/readPages';
import type { Answer } from '../protocols/performCall';
import { changeValues, type Values } from '../values/changeValues';
import { callOperation, type OpenOperation, openOperation } from './callOperation';
import { convertItems } from './convertItems';
import { explainPartialRead } from './explainPartialRead';
import type { Item } from './Item';
import type { OperationCall } from './OperationCall';
import type { CallOptions } from './readOptions';
import { readPlan } from './readPlan';
import { recordsOf, toItems } from './toItems';

/**
 * Runs the operation of an item and gives its output: records, answers, or texts of answers.
 * @throws NodeOperationError when a value is not allowed, NodeApiError when a call fails
 */
export async function runOperation(
	item: Item,
	{ operation, values }: OperationCall,
	options: CallOptions,
): Promise<IDataObject[]> {
	const open = await openOperation(item, operation, options);
	const { paging, result } = operation;
	const items = paging
		? await readList(open, paging, values)
		: toOutput(await callOperation(open, values), options, (payload) => toItems(payload, result));
	const parsed = options.parseJson ? items.map((item) => parseTexts(item) as IDataObject) : items;
	return options.convertValues ? convertItems(parsed, operation, options) : parsed;
}

async function readList(
	open: OpenOperation,
	paging: Paging,
	values: Values,
): Promise<IDataObject[]> {
	const { item, operation, options } = open;
	const request = { operation: { ...operation, paging }, values, options };
	const asPages = options.output !== 'items';
	const { limit, fixed, hidden, ...plan } = readPlan(item, { ...request, asPages });
	if (!options.simplify && !asPages) {
		const changes = pageChanges(paging, plan.start ?? firstPosition(paging), plan.size);
		return toOutput(await callOperation(open, changeValues(values, changes)), options);
	}
	const pages = readPages({
		...plan,
		paging,
		fetch: (position, size) =>
			callOperation(
				open,
				changeValues(values, { ...fixed, ...pageChanges(paging, position, size) }),
			),
		records: (payload) => recordsOf(payload as IDataObject, itemPlace(operation)),
	});
	const items: IDataObject[] = [];
	try {
		await collect(pages, limit, (answer, records) => {
			const shown = hidden ? records.map((record) => without(record, hidden)) : records;
			for (const output of toOutput(answer, options, () => shown)) items.push(output);
		});
	} catch (error) {
		throw explainPartialRead(item, error, { ...request, count: items.length, asPages });
	}
	return items;
}

/** Takes records from the pages until there are as many as the limit; an answer that is its own record is all. */
async function collect(
	pages: AsyncIterable<Page<Answer>>,
	limit: number,
	take: (answer: Answer, records: IDataObject[]) => void,
): Promise<void> {
	let left = limit;
	for await (const { answer, records } of pages) {
		const wanted = records.slice(0, left) as IDataObject[];
		take(answer, wanted);
		left -= wanted.length;
		if (left <= 0 || records[0] === answer.payload) return;
	}
}

function without({ ...record }: IDataObject, member: string): IDataObject {
	delete record[member];
	return record;
}

function pageChanges(
	{ parameter, size: sizeParameter }: Paging,
	position: Position,
	size: number | undefined,
): Record<string, unknown> {
	return {
		...(position !== undefined && { [parameter]: position }),
		...(sizeParameter && { [sizeParameter]: size }),
	};
}

/** An answer as the option Output wants it; `records` gives its records. */
function toOutput(
	{ text, body, payload }: Answer,
	{ output, simplify }: CallOptions,
	records?: (payload: IDataObject) => IDataObject[],
): IDataObject[] {
	if (output === 'raw') return [{ body: text }];
	if (!simplify) return [body as IDataObject];
	if (output === 'fullResponse' || !records) return [payload as IDataObject];
	return records(payload as IDataObject);
}
