import { findMember, itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type {
	Field,
	OperationFacts,
	Paging,
	Parameter,
	ResponseField,
} from '../../nodes/shared/catalogue/types';
import { problemsWhere } from './problems';
import type { Exceptions } from './files';

/** Problems: pages without paging or a reason, paths that lead nowhere, reasons that nothing needs. */
export function checkPaging(operations: OperationFacts[], exceptions: Exceptions[]): string[] {
	const excepted = exceptions.flatMap(({ methods }) => methods);
	const byMethod = new Map(operations.map((operation) => [operation.method, operation]));
	return [
		...operations
			.filter(({ method, speaksOfPages }) => speaksOfPages && !excepted.includes(method))
			.filter(({ paging }) => !paging)
			.map(({ method }) => `${method}: speaks of pages, but has no paging and no exception`),
		...excepted.flatMap((method, index) =>
			staleException(byMethod, method, excepted.indexOf(method) < index),
		),
		...operations.flatMap((operation) =>
			operation.paging ? checkOne(operation, operation.paging) : [],
		),
	];
}

function staleException(
	operations: Map<string, OperationFacts>,
	method: string,
	isRepeated: boolean,
): string[] {
	const operation = operations.get(method);
	const problem = (text: string) => [`paging-exceptions.json: ${method} ${text}`];
	if (!operation) return problem('is no operation');
	if (isRepeated) return problem('stands more than once');
	if (operation.paging) return problem('has paging');
	return operation.speaksOfPages ? [] : problem('does not speak of pages');
}

function checkOne(operation: OperationFacts, paging: Paging): string[] {
	return [
		...checkInputs(operation, paging),
		...checkAnswer(operation, paging),
		...checkSense(paging),
		...checkPlace(operation, paging),
	].map((problem) => `${operation.method}: paging: ${problem}`);
}

/** Ids and numbers may be texts to the platform, so texts count as numbers too. */
const inputTypes = {
	parameter: /^(number|numeric|string)$/,
	size: /^(number|numeric|string)$/,
	askHasNext: /^boolean$/,
	until: /^date$/,
};
const answerTypes = {
	total: /^(Number|String)$/,
	hasNext: /^Boolean$/,
	next: /^(Number|String)$/,
};

function checkInputs({ parameters }: OperationFacts, paging: Paging): string[] {
	const typeAt = (path: string) => findInput(parameters, path)?.type;
	return checkTypes(paging, inputTypes, { typeAt, lost: 'is no parameter' });
}

function checkAnswer(operation: OperationFacts, paging: Paging): string[] {
	const { response } = operation;
	if (!response) return [];
	const typeAt = (path: string) => findMember(response, path)?.type;
	return [
		...checkTypes(paging, answerTypes, { typeAt, lost: 'is not in the answer' }),
		...checkRecords(response, paging, itemPlace(operation) ?? ''),
	];
}

/** Paths that lead nowhere, or to something of another type. */
function checkTypes<Name extends keyof Paging>(
	paging: Paging,
	types: Record<Name, RegExp>,
	{ typeAt, lost }: { typeAt: (path: string) => string | undefined; lost: string },
): string[] {
	return Object.entries<RegExp>(types).flatMap(([name, allowed]) => {
		const path = paging[name as Name] as string | undefined;
		if (path === undefined) return [];
		const type = typeAt(path);
		if (!type) return [`${name} "${path}" ${lost}`];
		return allowed.test(type) ? [] : [`${name} "${path}" is a ${type}`];
	});
}

function checkRecords(response: ResponseField[], { records, id }: Paging, path: string): string[] {
	const list = findMember(response, path.replace(/\[\]$/, ''));
	const form = path.endsWith('[]') ? /\[\]$/ : /^(String|Json)$/;
	const isList = form.test(list?.type ?? '');
	const hasId = list?.fields?.some(({ name }) => name === id);
	return problemsWhere([
		[records !== undefined && !isList, `records "${records}" is no list`],
		[id !== undefined && !hasId, `id "${id}" is no member of a record`],
	]);
}

function checkSense(paging: Paging): string[] {
	const { style, next, lastPage, maxSize, defaultSize, size, askHasNext, hasNext } = paging;
	return problemsWhere([
		[style === 'cursor' && !next, 'a cursor needs next'],
		[style !== 'cursor' && next !== undefined, 'only a cursor has next'],
		[(defaultSize ?? 0) > (maxSize ?? Infinity), 'defaultSize is larger than maxSize'],
		[lastPage !== undefined && style !== 'page', 'only pages have lastPage'],
		[maxSize !== undefined && !size, 'maxSize needs size'],
		[askHasNext !== undefined && !hasNext, 'askHasNext needs hasNext'],
	]);
}

/** A list whose records stand at no known place could not be told from its end. */
const checkPlace = ({ result }: OperationFacts, { records }: Paging): string[] =>
	problemsWhere([
		[!records && !result?.endsWith('[]'), 'needs records, or a result that is a list'],
	]);

/** The parameter, or the member of a struct parameter, at a path; a parameter's own name may have dots. */
function findInput(parameters: Parameter[], path: string): Field | undefined {
	return parameters.find(({ name }) => name === path) ?? findMember<Field>(parameters, path);
}
