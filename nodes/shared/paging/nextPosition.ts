import type { Paging } from '../catalogue/types';
import { valueAt } from '../json/objects';
import { type Data, firstPosition, type Position } from './PageReader';
import { nextCursor } from './readCursors';
import { hasMore } from './totals';

/** A page as it was asked for and answered. */
export interface ReadPage {
	position: Position;
	/** Records that it was asked for. */
	size: number;
	payload: Data;
	/** Records that it has. */
	count: number;
}

/** Where the page after this one begins; undefined where nothing follows. */
export function nextPosition(paging: Paging, page: ReadPage): Position {
	if (paging.style === 'cursor') return nextOf(paging, page);
	const { position = firstPosition(paging), size, payload, count } = page;
	if (count === 0) return undefined;
	const distance = Number(position) - Number(firstPosition(paging));
	const before = paging.style === 'page' ? distance * size : distance;
	const isShort = paging.maxSize !== undefined && count < size;
	if (!(hasMore(paging, payload, before + count) ?? !isShort)) return undefined;
	return Number(position) + (paging.style === 'page' ? 1 : count);
}

function nextOf(paging: Paging, { position, payload, count }: ReadPage): Position {
	const next = nextCursor(valueAt(payload, paging.next));
	if (String(next) === String(position)) return undefined;
	return hasMore(paging, payload, count) === false ? undefined : next;
}
