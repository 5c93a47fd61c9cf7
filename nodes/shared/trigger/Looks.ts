import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../json/objects';
import { CallFault } from './CallFault';
import { type FreshRecord, handOver, type HandOverRules } from './HandOver';
import { type Ask, readSpan, type SpanReader } from './readSpan';
import type { Settings } from './readSettings';
import { recordName, shortName, stateName } from './recordKeys';
import type { ServerClock } from './ServerClock';
import type { Watermark } from './Watermark';
import { isInDoubt, millisecondsOf, timeText, wholeSecond } from './windowTimes';

/** What looking for new records needs. */
export interface LookRules extends HandOverRules {
	settings: Pick<Settings, 'event' | 'newestOnly' | 'overlap'>;
	clock: ServerClock;
	ask: Ask;
	/** A record as it is to be handed over. */
	complete: (record: IDataObject) => Promise<IDataObject>;
	/** Says that records between two moments are lost, as the platform no longer has them. */
	lost: (from: number, to: number) => void;
	/** Whether to stop as soon as what was read is handed over. */
	isOver: () => boolean;
}

/** The last seconds are left to the next look: the platform still writes them. */
const settle = 5000;

/** Spans, in milliseconds: the longest where the platform names none, and the shortest that is tried. */
const longestSpan = 86_400_000;
const shortestSpan = 60_000;

/** How much longer than advised a span may get while little comes, and how long a refusal of one holds. */
const advisedTimes = 4;
const ceilingTime = 3_600_000;

/** How far a record's moment may lie before the last look, as it changes again before it shows. */
const momentReach = 3;

/** Milliseconds for which records are kept in mind. */
export const memoryOf = ({ event, overlap }: LookRules['settings']): number =>
	overlap * (event.moment ? momentReach : 1) + (event.window.zone ? 3_600_000 : 0);

/** Looks for what is new since the last look, span by span, up to the present. */
export class Looks {
	/** Span of the next call, in milliseconds: longer while little comes, shorter after a refusal. */
	private span: number;
	/** Longest span after a refusal, and until when; the platform's days of sales end. */
	private ceiling = { span: Infinity, until: -Infinity };

	constructor(
		readonly mark: Watermark,
		private readonly rules: LookRules,
	) {
		this.span = millisecondsOf(rules.settings.event.window.advised ?? 'PT1H');
	}

	/**
	 * Reads and hands over everything up to now.
	 * @throws CallFault and what n8n throws; what was handed over by then is not read again
	 */
	async look(): Promise<void> {
		const { clock, isOver } = this.rules;
		const end = wholeSecond(clock.now() - settle);
		this.skipLost(end);
		while (this.mark.from < end && !isOver()) await this.step(end);
		if (!isOver()) this.mark.caughtUp();
	}

	private get longest(): number {
		const { longest, advised } = this.rules.settings.event.window;
		const { span, until } = this.ceiling;
		return Math.min(
			longest === undefined ? longestSpan : millisecondsOf(longest),
			advised === undefined ? Infinity : advisedTimes * millisecondsOf(advised),
			this.rules.clock.now() < until ? span : Infinity,
		);
	}

	/** What is older than the platform's memory is reported, once. */
	private skipLost(end: number): void {
		const { history } = this.rules.settings.event.window;
		if (history === undefined) return;
		const oldest = end - millisecondsOf(history) + this.rules.settings.overlap;
		if (this.mark.from >= oldest) return;
		this.rules.lost(this.mark.from, oldest);
		this.mark.advance(oldest);
	}

	/** One span; the overlap counts in its length. */
	private async step(end: number): Promise<void> {
		const { overlap } = this.rules.settings;
		const from = this.mark.from - overlap;
		const span = Math.min(this.span, this.longest);
		// The overlap alone must not fill the span, or the mark would stand still
		const to = Math.min(end, Math.max(from + span, this.mark.from + 1000));
		try {
			let pieces = 0;
			for await (const piece of readSpan(this.reader, { from, to })) {
				pieces += 1;
				await this.take(piece.records, piece.to);
				if (this.rules.isOver()) return;
				this.mark.advance(piece.to);
			}
			if (pieces === 1) this.span = Math.min(this.span * 2, this.longest);
		} catch (error) {
			if (!this.shrink(error, to - from)) throw error;
		}
	}

	/** A refusal may be about the span, which is then made shorter; false when it is short already. */
	private shrink(error: unknown, span: number): boolean {
		const { refused } = this.rules.settings.event.window;
		const least = Math.max(shortestSpan, this.rules.settings.overlap + 1000);
		if (!(error instanceof CallFault) || !isAboutSpan(error) || span <= least) return false;
		const given = refused === undefined ? span / 2 : millisecondsOf(refused);
		this.span = Math.max(least, wholeSecond(given < span ? given : span / 2));
		this.ceiling = { span: this.span, until: this.rules.clock.now() + ceilingTime };
		return true;
	}

	private get reader(): SpanReader {
		const { ask, settings } = this.rules;
		const { event } = settings;
		return {
			ask,
			size: event.pageSize,
			nameOf: (record) => stateName(event, record),
			canPart: (span) => !isInDoubt(span, event.window),
		};
	}

	private async take(records: IDataObject[], to: number): Promise<void> {
		const fresh = inOrder(this.fresh(records, to), this.rules.settings);
		for (const entry of fresh) entry.record = await this.rules.complete(entry.record);
		await handOver(fresh, this.mark, to, this.rules);
	}

	private fresh(records: IDataObject[], to: number): FreshRecord[] {
		const { event, overlap } = this.rules.settings;
		const since = timeText(this.mark.base - overlap * momentReach, event.window);
		const named = new Map<string, FreshRecord>();
		for (const record of records) {
			if (event.moment && !(String(valueAt(record, event.moment) ?? '') >= since)) continue;
			const name = stateName(event, record);
			const short = shortName(name);
			if (this.mark.has(short)) this.mark.add([short], to);
			else named.set(short, { record, name, short });
		}
		return [...named.values()];
	}
}

/** By the time of the records; of several states of one the newest where no other is wanted. */
function inOrder(
	records: FreshRecord[],
	{ event, newestOnly }: LookRules['settings'],
): FreshRecord[] {
	const timeOf = ({ record }: FreshRecord) => String(valueAt(record, event.time) ?? '');
	const sorted = [...records].sort((a, b) => {
		const [one, other] = [timeOf(a), timeOf(b)];
		return one < other ? -1 : Number(one > other);
	});
	if (!newestOnly) return sorted;
	return [...new Map(sorted.map((entry) => [recordName(event, entry.record), entry])).values()];
}

/** The platform refuses what is asked for, or takes too long for it. */
const isAboutSpan = ({ fault: { kind, code } }: CallFault): boolean =>
	/^(parameter|business|platform|malformed)$/.test(kind) ||
	(kind === 'transport' && code === 'ECONNABORTED');
