import type { OperationFacts, Paging } from '../../nodes/shared/catalogue/types';
import { invalidParameter } from '../faults/GatewayFault';
import { readStruct } from '../values/json';
import { isMembers, type Members, put, remove, type Value } from '../values/Value';
import { isNamed } from './memberNames';

type Business = Map<string, string>;

/** Which records a call asks for: from `from` on, and before `end`. */
export interface Span {
	from: number;
	end: number;
}

/** Reads which records a call asks for, by what is known of its paging. */
export function readSpan(operation: OperationFacts, paging: Paging, business: Business): Span {
	const { style, parameter, first = style === 'page' ? 1 : 0, size = '' } = paging;
	const read = (path: string, fallback: number) =>
		readNumber(path, readPath(operation, path, business), fallback);
	const length = read(size, paging.defaultSize ?? paging.maxSize ?? 20);
	checkLength(length, paging);
	const place = read(parameter, first);
	const from = style === 'page' ? (place - first) * length : place;
	return { from, end: from + length };
}

/** Says in a response how many records there are, and whether and where more follow. */
export function writeEnd(record: Members, paging: Paging, total: number, end: number): void {
	if (paging.total) put(record, paging.total, total);
	if (paging.hasNext) put(record, paging.hasNext, end < total);
	if (!paging.next) return;
	if (end < total) put(record, paging.next, end);
	else remove(record, paging.next);
}

/** A response without the records of its lists, which says that there are none. */
export function withoutRecords(record: Members, paging: Paging | undefined): Members {
	const empty = emptied(record);
	if (!paging) return empty;
	writeEnd(empty, paging, 0, 0);
	if (paging.records && !paging.records.endsWith('[]')) put(empty, paging.records, '[]');
	return empty;
}

function emptied(record: Members): Members {
	const members = Object.entries(record).map(([name, value]): [string, Value] => {
		if (Array.isArray(value)) return [name, []];
		if (isMembers(value)) return [name, emptied(value)];
		if (!isNamed(name, 'total')) return [name, value];
		return [name, typeof value === 'string' ? '0' : 0];
	});
	return Object.fromEntries(members);
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
export function readPath(
	{ parameters }: Pick<OperationFacts, 'parameters'>,
	path: string,
	business: Business,
): string | undefined {
	const [name = '', ...rest] = path.split('.');
	const inside = parameters.find((parameter) => parameter.name === name)?.inside;
	const text = inside ? readStruct(business.get(inside) ?? '', name) : business.get(name);
	return rest.reduce<string | undefined>((struct, step) => readStruct(struct ?? '', step), text);
}
