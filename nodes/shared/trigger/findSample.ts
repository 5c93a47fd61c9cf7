import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../json/objects';
import { isBlank } from '../values/scalarText';
import { CallFault, isSpanRefusal } from './CallFault';
import type { EventSource } from './EventSource';
import type { Settings } from './readSettings';
import { type AskedPage, isWhole } from './readSpan';
import type { ServerClock } from './ServerClock';
import { millisecondsOf, type Span, wholeSecond } from './windowTimes';

/** Calls that a test makes at most, beside those for the time, and how much longer each span is than the one after it. */
const mostCalls = 8;
const growth = 4;
const firstSpan = 1_800_000;
const longestSpan = 30 * 86_400_000;
const shortestSpan = 1000;
/** A span that no platform refuses for its length. */
const shortestRefused = 300_000;

/**
 * The newest record of an event, for a test; nothing is kept of it. Lists are in any order, so that a span with more
 * than a page is halved until a page has all of it, as long as there are calls left.
 * @returns undefined, and the beginning of what was looked through, where there is none
 */
export async function findSample(
	source: EventSource,
	{ event }: Settings,
	clock: ServerClock,
): Promise<{ record?: IDataObject; since: number }> {
	// The machine's clock may be wrong: a call brings the platform's
	await source.askTime();
	const { oldest, refused, ...reach } = reachOf(event, clock.now());
	let { most } = reach;
	let to = wholeSecond(clock.now());
	let length = Math.min(firstSpan, most);
	let best: IDataObject | undefined;
	for (let call = 0; call < mostCalls && to - shortestSpan > oldest; call += 1) {
		const span: Span = { from: Math.max(to - length, oldest), to };
		const page = await askIn(source, span);
		if (!page) {
			most = length = Math.min(wholeSecond((span.to - span.from) / 2), refused);
			continue;
		}
		const record = newest(page.records, event);
		const isAll = isWhole(page, event.pageSize) || span.to - span.from <= shortestSpan;
		if (record && isAll) return { record, since: 0 };
		best = record ?? best;
		if (isAll) {
			to = span.from;
			if (!best) length = Math.min(length * growth, most);
		} else length = Math.max(shortestSpan, wholeSecond((span.to - span.from) / 2));
	}
	return { record: best, since: to };
}

/** Nothing where the platform refuses a span for its length, as it does on days of sales. */
async function askIn(source: EventSource, span: Span): Promise<AskedPage | undefined> {
	try {
		return await source.ask(span, 0);
	} catch (error) {
		const isRefused = error instanceof CallFault && isSpanRefusal(error.fault);
		if (isRefused && span.to - span.from > shortestRefused) return undefined;
		throw error;
	}
}

/** Longest span of a call, and the moment before which the platform has nothing. */
function reachOf({ window: { longest, refused, history } }: Settings['event'], now: number) {
	const most = longest === undefined ? longestSpan : millisecondsOf(longest);
	return {
		most: Math.min(most, longestSpan),
		refused: refused === undefined ? Infinity : millisecondsOf(refused),
		oldest: history === undefined ? 0 : wholeSecond(now - millisecondsOf(history)) + 1000,
	};
}

/** Of a page; the first, where no member says which one is. */
function newest(
	records: IDataObject[],
	{ moment, time }: Settings['event'],
): IDataObject | undefined {
	const member = moment ?? time;
	if (member === undefined) return records[0];
	const timeOf = (record: IDataObject) => String(valueAt(record, member) ?? '');
	return records
		.filter((record) => moment === undefined || !isBlank(valueAt(record, moment)))
		.reduce<IDataObject | undefined>(
			(best, record) => (!best || timeOf(record) > timeOf(best) ? record : best),
			undefined,
		);
}
