import type { Paging } from '../catalogue/types';
import { valueAt } from '../json/valueAt';
import type { Data } from './PageReader';

/** The number of all records that an answer tells; undefined when it tells none, or 0 beside records. */
export function toldTotal({ total }: Paging, payload: Data): number | undefined {
	const told = Number(valueAt(payload, total));
	return told > 0 ? told : undefined;
}

/**
 * What an answer says of records behind the first `seen` of the list: true when more follow,
 * false when none does, undefined when it says nothing. A flag counts more than a total.
 */
export function tellsMore(paging: Paging, payload: Data, seen: number): boolean | undefined {
	const hasNext = valueAt(payload, paging.hasNext);
	if (hasNext !== undefined && hasNext !== null) return String(hasNext) === 'true';
	const total = toldTotal(paging, payload);
	return total === undefined ? undefined : seen < total;
}
