import type { Paging } from '../catalogue/types';
import { firstPosition, type Position } from './PageReader';

/** Records of a list that one call asks for. */
export interface Span {
	/** Records before the first one. */
	offset: number;
	size: number;
}

/** The least share of the full size; smaller pages have higher numbers, and platforms limit these. */
const smallestShare = 0.75;

/**
 * The span that begins at or shortly before `offset` and reaches farthest.
 * A page begins at a multiple of its size, so that a smaller size makes it begin elsewhere. Its number is never
 * beyond the last page, except where no page of the full size begins before that either.
 */
export function spanAt(paging: Paging, offset: number, largest: number): Span {
	const { style, lastPage = Infinity } = paging;
	let best = spanOf(offset, style === 'page' ? largest : 1, largest);
	for (let size = largest - 1; style === 'page' && size >= largest * smallestShare; size -= 1) {
		const span = spanOf(offset, size, size);
		if (Number(positionOf(paging, span)) > lastPage) break;
		if (endOf(span) > endOf(best)) best = span;
	}
	return best;
}

/** Number of the record behind a span. */
export const endOf = ({ offset, size }: Span) => offset + size;

/** The position that a call for a span sends. */
export function positionOf(paging: Paging, { offset, size }: Span): Position {
	return Number(firstPosition(paging)) + (paging.style === 'page' ? offset / size : offset);
}

function spanOf(offset: number, step: number, size: number): Span {
	return { offset: Math.max(0, Math.floor(offset / step) * step), size };
}
