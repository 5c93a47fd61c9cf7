import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../json/objects';
import type { EventSource } from './EventSource';
import type { Settings } from './readSettings';
import type { ServerClock } from './ServerClock';
import { millisecondsOf, type Span, wholeSecond } from './windowTimes';

/** Calls that a test makes at most, and how much longer each span is than the one after it. */
const mostSpans = 10;
const growth = 4;
const firstSpan = 1_800_000;
const longestSpan = 30 * 86_400_000;

/**
 * The newest record of an event, for a test; nothing is kept of it.
 * @returns undefined, and the beginning of what was looked through, where there is none
 */
export async function findSample(
	source: EventSource,
	{ event }: Settings,
	clock: ServerClock,
): Promise<{ record?: IDataObject; since: number }> {
	const { longest, history } = event.window;
	const most = Math.min(longest === undefined ? longestSpan : millisecondsOf(longest), longestSpan);
	const oldest = history === undefined ? -Infinity : clock.now() - millisecondsOf(history);
	let span: Span = { from: 0, to: wholeSecond(clock.now()) };
	let length = Math.min(firstSpan, most);
	for (let count = 0; count < mostSpans; count += 1) {
		span = { from: Math.max(span.to - length, wholeSecond(oldest) + 1000), to: span.to };
		const { records } = await source.ask(span, 0);
		const record = newest(records, event.moment ?? event.time);
		if (record) return { record, since: span.from };
		if (span.from - 2000 <= oldest) break;
		length = Math.min(length * growth, most);
		span = { from: 0, to: span.from };
	}
	return { since: span.from || span.to };
}

/** Of a page; platforms give the newest first, where no member says which one is. */
function newest(records: IDataObject[], member: string | undefined): IDataObject | undefined {
	if (member === undefined) return records[0];
	const timeOf = (record: IDataObject) => String(valueAt(record, member) ?? '');
	return records.reduce<IDataObject | undefined>(
		(best, record) => (!best || timeOf(record) > timeOf(best) ? record : best),
		undefined,
	);
}
