import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import type { Paging } from '../catalogue/types';
import { platformTime } from '../roads/top/signedParams';
import { type Values, valueOf } from './changeValues';

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
}

/** Records of a page when the platform says nothing about it; every list takes so many. */
const usualSize = 20;

/** Records that an operation gives when the user sets no limit. */
export const defaultLimit = 50;

/** Reads Return All and Limit of an item, with the page and size that its own parameters may name. */
export function readPlan(
	context: IExecuteFunctions,
	paging: Paging,
	values: Values,
	itemIndex: number,
): Plan {
	const read = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, itemIndex, fallback as never, {
			skipValidation: true,
		}) as unknown;
	const limit = read('returnAll', false) === true ? Infinity : Number(read('limit', defaultLimit));
	if (!(limit >= 1)) throw invalidLimit(context, itemIndex);
	const size = paging.size ? pageSize(paging, values, limit) : undefined;
	const start = valueOf(values, paging.parameter) as Plan['start'];
	const isNumber = paging.style !== 'cursor' && start !== undefined;
	return {
		limit,
		size,
		start: isNumber ? Number(start) : start,
		fixed: fixedValues(paging, values, size),
	};
}

function invalidLimit(context: IExecuteFunctions, itemIndex: number): NodeOperationError {
	return new NodeOperationError(context.getNode(), 'The field "Limit" is not valid', {
		description: `It must be a number of at least 1; turn on Return All for all records. [Item ${itemIndex}]`,
		itemIndex,
	});
}

/** The user's own size, else as large as the platform allows and the limit needs. */
function pageSize(paging: Paging, values: Values, limit: number): number {
	const { maxSize, defaultSize = usualSize } = paging;
	return Number(valueOf(values, paging.size)) || Math.min(limit, maxSize ?? defaultSize);
}

function fixedValues(
	{ size: sizeName, askHasNext, backwards, until }: Paging,
	values: Values,
	size: number | undefined,
): Plan['fixed'] {
	return {
		...(sizeName && { [sizeName]: size }),
		...(askHasNext && !backwards && { [askHasNext]: true }),
		...(until && { [until]: valueOf(values, until) ?? platformTime(new Date()) }),
	};
}
