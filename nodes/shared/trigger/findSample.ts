import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../json/objects';
import { isBlank } from '../values/scalarText';
import type { EventSource } from './EventSource';
import type { Settings } from './readSettings';
import { isWhole } from './readSpan';
import type { ServerClock } from './ServerClock';
import { millisecondsOf, type Span, wholeSecond } from './windowTimes';

/** Calls that a test makes at most, and how much longer each span is than the one after it. */
const mostCalls = 10;
const growth = 4;
const firstSpan = 1_800_000;
const longestSpan = 30 * 86_400_000;
const shortestSpan = 1000;

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
	const { most, oldest } = reachOf(event, clock.now());
	let to = wholeSecond(clock.now());
	let length = Math.min(firstSpan, most);
	let best: IDataObject | undefined;
	for (let call = 0; call < mostCalls && to - shortestSpan > oldest; call += 1) {
		const span: Span = { from: Math.max(to - length, oldest), to };
		const page = await source.ask(span, 0);
		const record = newest(page.records, event);
		const isAll = isWhole(page, event.pageSize) || span.to - span.from <= shortestSpan;
		if (record && isAll) return { record, since: 0 };
		best = record ?? best;
		if (isAll) to = span.from;
		else length = Math.max(shortestSpan, wholeSecond((span.to - span.from) / 2));
		if (isAll && !best) length = Math.min(length * growth, most);
	}
	return { record: best, since: to };
}

/** Longest span of a call, and the moment before which the platform has nothing. */
function reachOf({ window: { longest, history } }: Settings['event'], now: number) {
	const most = longest === undefined ? longestSpan : millisecondsOf(longest);
	return {
		most: Math.min(most, longestSpan),
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
