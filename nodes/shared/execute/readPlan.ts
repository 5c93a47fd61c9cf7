import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import type { Paging } from '../catalogue/types';
import { canOverlap } from '../paging/readOverlapping';
import { isBlank } from '../values/isBlank';
import { type Values, valueOf } from '../values/changeValues';
import type { Target } from './Prepared';
import { type FieldRefusal, refuseField } from './refuseField';
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
	target: Target & { paging: Paging };
	values: Values;
	itemIndex: number;
	/** The pages are given as they come, not the records. */
	asPages: boolean;
}

/** Records of a page when the platform says nothing about it; every list takes so many. */
const usualSize = 20;

/** Records that an operation gives when the user sets no limit. */
export const defaultLimit = 50;

/**
 * Reads Return All and Limit of an item, with the page and size that its own parameters may name.
 * @throws NodeOperationError when one of them is no number that the operation takes
 */
export function readPlan(context: IExecuteFunctions, request: ListRequest): Plan {
	const { target, values, itemIndex, asPages } = request;
	const { paging } = target;
	const limit = readLimit(context, itemIndex);
	const refusals = { context, target, itemIndex };
	const size = pageSize(refusals, values, limit);
	const start = pageStart(refusals, values);
	// A list that ends within a page costs no more than its call
	const isLong = limit > (size ?? 0);
	const exact = isLong && !asPages;
	const chosen = exact ? choiceWithId(target, values) : undefined;
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

function readLimit(context: IExecuteFunctions, itemIndex: number): number {
	const read = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, itemIndex, fallback as never, {
			skipValidation: true,
		}) as unknown;
	if (isReturnAll(context, read('returnAll', false), itemIndex)) return Infinity;
	const limit = wholeNumber(read('limit', defaultLimit));
	if (limit !== undefined && limit >= 1) return limit;
	throw new NodeOperationError(context.getNode(), 'The field "Limit" is not valid', {
		description: `It must be a whole number of at least 1; turn on Return All for all records. [Item ${itemIndex}]`,
		itemIndex,
	});
}

/** An expression may give the text of a boolean; blank is the default. */
function isReturnAll(context: IExecuteFunctions, given: unknown, itemIndex: number): boolean {
	if (isBlank(given)) return false;
	const said = typeof given === 'string' ? given.trim() : given;
	if (said === true || said === 'true') return true;
	if (said === false || said === 'false') return false;
	throw new NodeOperationError(context.getNode(), 'The field "Return All" is not valid', {
		description: `It must be true or false. [Item ${itemIndex}]`,
		itemIndex,
	});
}

type Refusals = Omit<FieldRefusal, 'path' | 'allowed'> & { target: ListRequest['target'] };

/** The user's own size, else as large as the platform allows and the limit needs. */
function pageSize(refusals: Refusals, values: Values, limit: number): number | undefined {
	const { size: path, maxSize, defaultSize = usualSize } = refusals.target.paging;
	if (path === undefined) return undefined;
	const given = valueOf(values, path);
	if (given === undefined) return Math.min(limit, maxSize ?? defaultSize);
	const size = wholeNumber(given);
	if (size !== undefined && size >= 1 && size <= (maxSize ?? Infinity)) return size;
	const allowed = `a whole number ${maxSize ? `from 1 to ${maxSize}` : 'of at least 1'}`;
	throw refuseField({ ...refusals, path, allowed });
}

/** A cursor is a text of the platform's own; a page or an offset is a number. */
function pageStart(refusals: Refusals, values: Values): Plan['start'] {
	const { style, parameter: path } = refusals.target.paging;
	const given = valueOf(values, path);
	if (style === 'cursor' || given === undefined) return given as Plan['start'];
	const start = wholeNumber(given);
	if (start !== undefined) return start;
	throw refuseField({ ...refusals, path, allowed: 'a whole number that is not negative' });
}

/** A whole number that is not negative, given as such or as its digits; undefined for everything else. */
function wholeNumber(value: unknown): number | undefined {
	const isText = typeof value === 'string' || typeof value === 'number';
	if (!isText || !/^\d+$/.test(String(value).trim())) return undefined;
	return Number(value);
}

/** The members of a record that the call asks for and its ID, where the user left the ID out. */
function choiceWithId(
	{ paging: { id }, parameters = [] }: ListRequest['target'],
	values: Values,
): Record<string, unknown> | undefined {
	const parameter = parameters.find(({ selectsMembers }) => selectsMembers);
	// Where the parameter is optional or has options, it chooses parts of a record that always has its ID
	if (!parameter?.required || parameter.options) return undefined;
	const given = valueOf(values, parameter.name);
	if (id === undefined || given === undefined) return undefined;
	const names = Array.isArray(given) ? given.map(String) : String(given).split(',');
	if (names.some((name) => name.trim() === id)) return undefined;
	return { [parameter.name]: Array.isArray(given) ? [...names, id] : [...names, id].join(',') };
}
