import type { IDataObject } from 'n8n-workflow';
import type { Span } from './windowTimes';

/** A page of the records of a span. */
export interface AskedPage {
	records: IDataObject[];
	/** Number of all records of the span. */
	total?: number;
	hasNext?: boolean;
	/** Parameters that the next page needs. */
	echo?: Record<string, unknown>;
}

/** Asks for a page; the first has the number 0. */
export type Ask = (span: Span, page: number, echo?: AskedPage['echo']) => Promise<AskedPage>;

/** How a span is read. */
export interface SpanReader {
	ask: Ask;
	/** Records of a page. */
	size: number;
	/** Name of a record's state. */
	nameOf: (record: IDataObject) => string;
	/** Whether a part of a span can be asked for, as times can be told apart in it. */
	canPart?: (span: Span) => boolean;
}

/** Records of a span that was read whole. */
export interface Piece extends Span {
	records: IDataObject[];
}

/** Shortest span: platforms want the end behind the beginning. */
const shortest = 1000;

/** Parts of a span that holds too much; a part should be rather empty than too full again. */
const mostParts = 16;
const wantedShare = 0.7;

/** Readings of a second that holds more than a page. */
const mostRounds = 4;
const mostPages = 1000;

/**
 * Reads a span piece by piece, the earliest first. A piece is one page: that is one look at the platform's list, so
 * that no record can slip away between two. Only a second that holds more than a page is read in pages, more than once.
 */
export async function* readSpan(reader: SpanReader, span: Span): AsyncGenerator<Piece> {
	const first = await reader.ask(span, 0);
	if (isWhole(first, reader.size)) {
		yield { ...span, records: first.records };
		return;
	}
	if (span.to - span.from <= shortest || reader.canPart?.(span) === false) {
		yield { ...span, records: await readPages(reader, span, first) };
		return;
	}
	for (const part of partsOf(span, partCount(first, reader.size))) yield* readSpan(reader, part);
}

/** Whether a page is all there is. */
export function isWhole({ records, total, hasNext }: AskedPage, size: number): boolean {
	if (hasNext !== undefined) return !hasNext;
	return isTold(total, records) ? total === records.length : records.length < size;
}

/** A total of fewer than there are says nothing. */
const isTold = (total: number | undefined, records: unknown[]): total is number =>
	total !== undefined && total >= records.length;

const partCount = ({ total = 0 }: AskedPage, size: number) =>
	Math.min(Math.max(2, Math.ceil(total / (size * wantedShare))), mostParts);

/** Parts of a span in whole seconds; neighbours share a border, as the platform may leave one end out. */
function partsOf({ from, to }: Span, count: number): Span[] {
	const seconds = (to - from) / 1000;
	const parts = Math.min(count, Math.floor(seconds));
	const border = (part: number) => from + Math.floor((seconds * part) / parts) * 1000;
	return Array.from({ length: parts }, (_, part) => ({ from: border(part), to: border(part + 1) }));
}

/** All pages of a second, until a round finds nothing new while the total stands still. */
async function readPages(reader: SpanReader, span: Span, first: AskedPage): Promise<IDataObject[]> {
	const found = new Map<string, IDataObject>();
	for (let round = 1; round <= mostRounds; round += 1) {
		const known = found.size;
		const totals = new Set<number | undefined>();
		let page = round === 1 ? first : await reader.ask(span, 0);
		for (let number = 1; number < mostPages; number += 1) {
			for (const record of page.records) found.set(reader.nameOf(record), record);
			totals.add(page.total);
			if (isLast(page, number, reader.size)) break;
			page = await reader.ask(span, number, page.echo);
		}
		if (round > 1 && found.size === known && totals.size === 1) break;
	}
	return [...found.values()];
}

function isLast({ records, total, hasNext }: AskedPage, pages: number, size: number): boolean {
	if (records.length === 0) return true;
	if (hasNext !== undefined) return !hasNext;
	return isTold(total, records) ? pages * size >= total : records.length < size;
}
