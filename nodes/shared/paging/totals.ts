import type { Paging } from '../catalogue/types';
import { valueAt } from '../json/objects';
import type { Data } from './PageReader';

/** The number of all records that an answer states; undefined when it states none, or 0 beside records. */
export function totalOf({ total }: Paging, payload: Data): number | undefined {
	const count = Number(valueAt(payload, total));
	return count > 0 ? count : undefined;
}

/**
 * What an answer says of records behind the first `seen` of the list: true when more follow,
 * false when none does, undefined when it says nothing. A flag counts more than a total.
 */
export function hasMore(paging: Paging, payload: Data, seen: number): boolean | undefined {
	const hasNext = valueAt(payload, paging.hasNext);
	if (hasNext !== undefined && hasNext !== null) return String(hasNext) === 'true';
	const total = totalOf(paging, payload);
	return total === undefined ? undefined : seen < total;
}
