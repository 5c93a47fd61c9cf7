import type { OperationFacts, Paging, ResponseField } from '../../nodes/shared/catalogue/types';
import { invalidParameter } from '../faults/GatewayFault';
import { hashText, longId } from '../values/hash';
import { readStruct } from '../values/json';
import type { Members, Value } from '../values/Value';
import { membersOf } from './responseMembers';
import { sampleResponse } from './sampleResponse';

/** How many records a list has that is read page by page. */
const total = 45;

/**
 * One page of a list of which it is known how it is paged: every record comes once, and the last page says
 * that it is the last.
 */
export function pagedResponse(
	operation: OperationFacts,
	business: Map<string, string>,
): Members | undefined {
	const { paging, result } = operation;
	const path = paging?.records ?? result;
	if (!paging || !path?.endsWith('[]')) return undefined;
	const { from, end } = readSpan(operation, paging, business);
	const to = Math.min(end, total);
	const members = membersOf(operation);
	const place = path.replaceAll('[]', '');
	const records = Array.from({ length: Math.max(0, to - from) }, (_, at) =>
		someRecord(operation, memberAt(members, place.split('.')), from + at),
	);
	const record = sampleResponse(operation, members, { business, requestId: '' });
	put(record, place, records);
	if (paging.total) put(record, paging.total, total);
	if (paging.hasNext) put(record, paging.hasNext, to < total);
	if (paging.next) put(record, paging.next, to < total ? to : undefined);
	return record;
}

function memberAt(
	members: readonly ResponseField[],
	[name, ...rest]: string[],
): ResponseField | undefined {
	const member = members.find((candidate) => candidate.name === name);
	return rest.length > 0 ? memberAt(member?.fields ?? [], rest) : member;
}

/** Lists of ids hold texts, others objects. */
function someRecord(
	{ method }: OperationFacts,
	list: ResponseField | undefined,
	at: number,
): Value {
	const hash = hashText(`${method}#${at}`);
	if (!list?.fields) return list?.type === 'Number[]' ? longId(hash) : `demo${longId(hash)}`;
	const business = new Map([['at', String(at)]]);
	return sampleResponse({ method }, list.fields, { business, requestId: '' });
}

function put(record: Members, path: string, value: Value | undefined): void {
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	let place = record;
	for (const step of steps) place = (place[step] ??= {}) as Members;
	if (value === undefined) delete place[last];
	else place[last] = value;
}

/** Which records a call asks for, by what is known of its paging: from `from` on, and before `end`. */
function readSpan(
	operation: OperationFacts,
	paging: Paging,
	business: Map<string, string>,
): { from: number; end: number } {
	const { style, parameter, first = style === 'page' ? 1 : 0, size = '' } = paging;
	const read = (path: string, fallback: number) =>
		readNumber(path, readPath(operation, path, business), fallback);
	const length = read(size, paging.defaultSize ?? paging.maxSize ?? 20);
	checkLength(length, paging);
	const place = read(parameter, first);
	const from = style === 'page' ? (place - first) * length : place;
	return { from, end: from + length };
}

function checkLength(length: number, { size = '', maxSize }: Paging): void {
	if (length < 1 || length > (maxSize ?? Infinity))
		throw invalidParameter(size, `a number from 1 to ${maxSize ?? 'any'}`);
}

function readNumber(name: string, text: string | undefined, fallback: number): number {
	if (!text) return fallback;
	if (!/^\d+$/.test(text)) throw invalidParameter(name, 'a number');
	return Number(text);
}

/** A parameter by its path: in the struct that it travels in, or as a member of a struct. */
function readPath(
	{ parameters }: OperationFacts,
	path: string,
	business: Map<string, string>,
): string | undefined {
	const [name = '', ...rest] = path.split('.');
	const inside = parameters.find((parameter) => parameter.name === name)?.inside;
	const text = inside ? readStruct(business.get(inside) ?? '', name) : business.get(name);
	return rest.reduce<string | undefined>((struct, step) => readStruct(struct ?? '', step), text);
}
