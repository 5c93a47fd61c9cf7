import type { Paging } from '../catalogue/types';
import { listEntries } from '../json/listEntries';
import { canOverlap } from '../paging/readOverlapping';
import { valueOf, type Values } from '../values/changeValues';
import { isBlank } from '../values/scalarText';
import { type InvalidMember, memberError } from './fieldError';
import type { Item } from './Item';
import type { RunnableOperation } from './OperationCall';
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
	/** The pages are given as they come, not the records. */
	asPages: boolean;
}

/** Records of a page when the platform says nothing about it; every list takes so many. */
export const defaultPageSize = 20;

/** Records that an operation gives when the user sets no limit. */
export const defaultLimit = 50;

/**
 * Reads Return All and Limit of an item, with the page and size that its own parameters may name.
 * @throws NodeOperationError when one of them is no number that the operation takes
 */
export function readPlan(item: Item, request: ListRequest): Plan {
	const { operation, values, asPages } = request;
	const { paging } = operation;
	const limit = readLimit(item);
	const field = { item, operation };
	const size = pageSize(field, values, limit);
	const start = pageStart(field, values);
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

type PagingField = Omit<InvalidMember, 'path' | 'allowed'> & Pick<ListRequest, 'operation'>;

/** The user's own size, else as large as the platform allows and the limit needs. */
function pageSize(field: PagingField, values: Values, limit: number): number | undefined {
	const { size: path, maxSize, defaultSize = defaultPageSize } = field.operation.paging;
	if (path === undefined) return undefined;
	const given = valueOf(values, path);
	if (given === undefined)
		return Math.max(smallest(field.operation, path), Math.min(limit, maxSize ?? defaultSize));
	const size = wholeNumber(given);
	if (size !== undefined && size >= 1 && size <= (maxSize ?? Infinity)) return size;
	const allowed = `a whole number ${maxSize ? `from 1 to ${maxSize}` : 'of at least 1'}`;
	throw memberError({ ...field, path, allowed });
}

/** The smallest page that the platform gives. */
const smallest = ({ parameters }: PagingField['operation'], path: string): number =>
	parameters.find(({ name }) => name === path)?.minValue ?? 1;

/** A cursor is a text of the platform's own; a page or an offset is a number. */
function pageStart(field: PagingField, values: Values): Plan['start'] {
	const { style, parameter: path } = field.operation.paging;
	const given = valueOf(values, path);
	if (style === 'cursor' || given === undefined) return given as Plan['start'];
	const start = wholeNumber(given);
	if (start !== undefined) return start;
	throw memberError({ ...field, path, allowed: 'a whole number that is not negative' });
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
