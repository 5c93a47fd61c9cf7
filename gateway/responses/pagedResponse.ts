import { findMember, itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { OperationFacts, Paging, ResponseField } from '../../nodes/shared/catalogue/types';
import { invalidParameter } from '../faults/GatewayFault';
import { hashText, longId } from '../values/hash';
import { readStruct } from '../values/json';
import { type Members, put, type Value } from '../values/Value';
import { sampleRecord } from './sampleResponse';
import { someText, someTime } from './sampleValues';

/** How many records a list has that is read page by page. */
const total = 45;

/** One page of a list that is read in pages: every record comes once, and the last page says that it is the last. */
export function pagedResponse(
	operation: OperationFacts,
	business: Map<string, string>,
): Members | undefined {
	const { paging, response = [], method } = operation;
	const place = itemPlace(operation)?.replaceAll('[]', '');
	if (!paging || place === undefined) return undefined;
	const list = findMember(response, place);
	const { from, end } = readSpan(operation, paging, business);
	const to = Math.min(end, total);
	const records = Array.from({ length: Math.max(0, to - from) }, (_, at) =>
		someRecord(operation, list, hashText(`${method}#${from + at}`)),
	);
	const record: Members = {};
	put(record, place, records);
	if (paging.total) put(record, paging.total, total);
	if (paging.hasNext) put(record, paging.hasNext, to < total);
	if (paging.next && to < total) put(record, paging.next, to);
	return record;
}

/** A record by its members; where they are not known, ids are texts and others objects. */
function someRecord(
	{ method, paging }: OperationFacts,
	list: ResponseField | undefined,
	hash: number,
): Value {
	const known = list && sampleRecord(list, hash);
	if (known !== undefined) return known;
	if (/id_?list\[\]$/i.test(paging?.records ?? '') || /listids$/.test(method))
		return `demo${longId(hash)}`;
	return { id: longId(hash), name: someText('name', hash), modified: someTime(hash) };
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
