import type { Paging } from '../catalogue/types';
import { listEntries } from '../json/listEntries';
import { canOverlap } from '../paging/readOverlapping';
import { valueOf, type Values } from '../values/changeValues';
import { isBlank } from '../values/scalarText';
import { optionError } from './checkOption';
import { memberError } from './fieldError';
import type { Item } from './Item';
import type { RunnableOperation } from './OperationCall';
import { optionTable } from './optionTable';
import type { CallOptions } from './readOptions';
import { untilNow } from './untilNow';

/** How a list is read. */
export interface Plan {
	/** Most records; Infinity for all. */
	limit: number;
	/** Where the user wants to begin; undefined for the beginning. */
	start?: number | string;
	/** Records that each page is asked for. */
	size?: number;
	/** Parameters that are the same for every page, by path. */
	fixed: Record<string, unknown>;
	/** Lose no record and give none twice though the list moves. */
	exact: boolean;
	/** Member of a record that is read, though the user did not choose it. */
	hidden?: string;
}

/** Which list an item asks for. */
export interface ListRequest {
	operation: RunnableOperation & { paging: Paging };
	values: Values;
	options: Pick<CallOptions, 'pageSize' | 'startAt'>;
	/** The pages are given as they come, not the records. */
	asPages: boolean;
}

/** Records of a page when the platform says nothing about it; every list takes so many. */
export const defaultPageSize = 20;

/** Records that an operation gives when the user sets no limit. */
export const defaultLimit = 50;

/**
 * Reads Return All and Limit of an item, with the start and size that its options, or its own parameters, may name.
 * @throws NodeOperationError when one of them is no number that the operation takes
 */
export function readPlan(item: Item, request: ListRequest): Plan {
	const { operation, values, asPages } = request;
	const { paging } = operation;
	const limit = readLimit(item);
	const size = pageSize(item, request, limit);
	const start = pageStart(item, request);
	// A list that ends within a page costs no more than its call
	const isLong = limit > (size ?? 0);
	const exact = isLong && !asPages;
	const chosen = exact ? choiceWithId(operation, values) : undefined;
	return {
		limit,
		size,
		start,
		exact,
		...(chosen && { hidden: paging.id }),
		fixed: {
			...chosen,
			...(exact && paging.askHasNext && { [paging.askHasNext]: canOverlap(paging, size) }),
			...(isLong && paging.until && { [paging.until]: untilNow(values, paging.until) }),
		},
	};
}

function readLimit(item: Item): number {
	if (isReturnAll(item)) return Infinity;
	const limit = wholeNumber(item.parameter('limit', defaultLimit));
	if (limit !== undefined && limit >= 1) return limit;
	throw item.fieldError(
		'Limit',
		'a whole number of at least 1; turn on Return All for all records',
	);
}

/** An expression may give the text of a boolean; blank is the default. */
function isReturnAll(item: Item): boolean {
	const given = item.parameter('returnAll', false);
	if (isBlank(given)) return false;
	const said = typeof given === 'string' ? given.trim() : given;
	if (said === true || said === 'true') return true;
	if (said === false || said === 'false') return false;
	throw item.fieldError('Return All', 'true or false');
}

/** What the user says of a position, and the error of one that the operation does not take. */
interface Said {
	value: unknown;
	refusal: (allowed: string) => Error;
}

/** The option says it, else the parameter, as JSON names it. */
function said(
	item: Item,
	{ operation, values, options }: ListRequest,
	name: 'pageSize' | 'startAt',
	path: string,
): Said {
	const chosen = options[name];
	if (chosen)
		return {
			value: chosen,
			refusal: (allowed) =>
				optionError(item, optionTable[name], `must be ${allowed}`, operation.method),
		};
	return {
		value: valueOf(values, path),
		refusal: (allowed) => memberError({ item, operation, path, allowed }),
	};
}

/** The user's own size, else as large as the platform allows and the limit needs. */
function pageSize(item: Item, request: ListRequest, limit: number): number | undefined {
	const { size: path, maxSize, defaultSize = defaultPageSize } = request.operation.paging;
	if (path === undefined) return undefined;
	const { value, refusal } = said(item, request, 'pageSize', path);
	if (value === undefined)
		return Math.max(smallest(request.operation, path), Math.min(limit, maxSize ?? defaultSize));
	const size = wholeNumber(value);
	if (size !== undefined && size >= 1 && size <= (maxSize ?? Infinity)) return size;
	throw refusal(`a whole number ${maxSize ? `from 1 to ${maxSize}` : 'of at least 1'}`);
}

/** The smallest page that the platform gives. */
const smallest = ({ parameters }: ListRequest['operation'], path: string): number =>
	parameters.find(({ name }) => name === path)?.minValue ?? 1;

/** A cursor is a text of the platform's own; a page or an offset is a number. */
function pageStart(item: Item, request: ListRequest): Plan['start'] {
	const { style, parameter: path } = request.operation.paging;
	const { value, refusal } = said(item, request, 'startAt', path);
	if (style === 'cursor' || value === undefined) return value as Plan['start'];
	const start = wholeNumber(value);
	if (start !== undefined) return start;
	throw refusal('a whole number that is not negative');
}

/** A whole number that is not negative, given as such or as its digits; undefined for everything else. */
function wholeNumber(value: unknown): number | undefined {
	const isText = typeof value === 'string' || typeof value === 'number';
	if (!isText || !/^\d+$/.test(String(value).trim())) return undefined;
	return Number(value);
}

/** The members of a record that the call asks for and its ID, where the user left the ID out. */
function choiceWithId(
	{ paging: { id }, parameters }: ListRequest['operation'],
	values: Values,
): Record<string, unknown> | undefined {
	const parameter = parameters.find(({ selectsMembers }) => selectsMembers);
	// Where the parameter is optional or has options, it chooses parts of a record that always has its ID
	if (!parameter?.required || parameter.options) return undefined;
	const given = valueOf(values, parameter.name);
	if (id === undefined || given === undefined) return undefined;
	const names = listEntries(given);
	return names.includes(id) ? undefined : { [parameter.name]: [...names, id] };
}
