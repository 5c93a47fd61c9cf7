import type { Paging } from '../catalogue/types';
import { firstPosition, type Position } from './PageReader';

/** Records of a list that one call asks for. */
export interface Span {
	/** Records before the first one. */
	offset: number;
	size: number;
}

/**
 * The span that begins at or shortly before `offset` and reaches farthest.
 * A page begins at a multiple of its size, so that a smaller size makes it begin elsewhere.
 */
export function spanAt({ style }: Paging, offset: number, largest: number): Span {
	let best = spanOf(offset, style === 'page' ? largest : 1, largest);
	for (let size = largest - 1; style === 'page' && size * 2 >= largest; size -= 1) {
		const span = spanOf(offset, size, size);
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
