import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../json/objects';
import { CallFault, isSpanRefusal } from './CallFault';
import { type FreshRecord, handOver, type HandOverRules } from './HandOver';
import { type Ask, readSpan, type SpanReader } from './readSpan';
import type { Settings } from './readSettings';
import { recordName, shortName, stateName } from './recordKeys';
import type { ServerClock } from './ServerClock';
import type { Memory, Watermark } from './Watermark';
import { doubtOf, isInDoubt, millisecondsOf, timeText, wholeSecond } from './windowTimes';

/** What looking for new records needs. */
export interface LookRules extends HandOverRules {
	settings: Pick<Settings, 'event' | 'newestOnly' | 'overlap'>;
	clock: ServerClock;
	ask: Ask;
	/** Says that records between two moments are lost, as the platform no longer has them. */
	lost: (from: number, to: number) => void;
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

/** How long records are kept in mind. */
export const memoryOf = ({ event, overlap }: LookRules['settings']): Memory => ({
	length: overlap * (event.moment ? momentReach : 1) + doubtOf(event.window),
	isFromBase: event.moment !== undefined,
});

/** Looks for what is new since the last look, span by span, up to the present. */
export class Looks {
	/** Span of the next call, in milliseconds: longer while little comes, shorter after a refusal. */
	private span: number;
	/** Longest span after a refusal, and until when; the platform's days of sales end. */
	private ceiling = { span: Infinity, until: -Infinity };

	private isLossTold = false;

	/** The fault of the last call for a span that failed. */
	private refusal?: CallFault;

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
		const { isOver } = this.rules;
		const begun = this.present;
		if (this.mark.from >= begun) {
			await this.rules.ask({ from: begun - 1000, to: begun }, 0);
			return;
		}
		this.skipLost();
		// The clock may be put right meanwhile
		for (let end = begun; this.mark.from < end && !isOver(); end = Math.min(begun, this.present))
			await this.step(end);
		if (isOver() || this.mark.from < begun) return;
		this.mark.caughtUp();
		this.isLossTold = false;
	}

	/** Up to where it is read. */
	private get present(): number {
		return wholeSecond(this.rules.clock.now() - settle);
	}

	/** What a call asks for at most beyond the overlap, in milliseconds. */
	private get longest(): number {
		const { event, overlap } = this.rules.settings;
		const { longest, advised } = event.window;
		const { span, until } = this.ceiling;
		const most = Math.min(
			longest === undefined ? Infinity : millisecondsOf(longest),
			this.rules.clock.now() < until ? span : Infinity,
		);
		const ahead = advised === undefined ? longestSpan : advisedTimes * millisecondsOf(advised);
		return Math.max(Math.min(most - overlap, ahead), 1000);
	}

	/** What is older than the platform's memory is reported, once until the present is reached. */
	private skipLost(): void {
		const { history } = this.rules.settings.event.window;
		if (history === undefined) return;
		const oldest = this.present - millisecondsOf(history) + this.rules.settings.overlap;
		if (this.mark.from >= oldest) return;
		if (!this.isLossTold) this.rules.lost(this.mark.from, oldest);
		this.isLossTold = true;
		this.mark.advance(oldest);
	}

	/** One span, which begins with the overlap. */
	private async step(end: number): Promise<void> {
		const { mark } = this;
		const from = Math.max(mark.from - this.rules.settings.overlap, mark.since);
		const to = Math.min(end, mark.from + wholeSecond(Math.min(this.span, this.longest)));
		const ahead = to - mark.from;
		try {
			let pieces = 0;
			for await (const piece of readSpan(this.reader, { from, to })) {
				pieces += 1;
				await this.take(piece.records, piece.to);
				if (this.rules.isOver()) return;
				this.mark.advance(Math.min(piece.to, this.present));
			}
			if (pieces === 1) this.span = Math.min(this.span * 2, this.longest);
		} catch (error) {
			const { refusal } = this;
			if (!refusal || error !== refusal || !this.shrink(refusal, ahead)) throw error;
		}
	}

	/**
	 * Makes spans shorter after a call that failed; says whether it is worth to go on at once. The platform may refuse a
	 * span, and then does so for a time; or it takes too long for it.
	 * @param ahead milliseconds of it beyond the overlap
	 */
	private shrink({ fault }: CallFault, ahead: number): boolean {
		const { event, overlap } = this.rules.settings;
		const isRefused = isSpanRefusal(fault);
		const isTooMuch = /^(platform|malformed)$/.test(fault.kind) || fault.code === 'ECONNABORTED';
		if ((!isRefused && !isTooMuch) || ahead <= shortestSpan) return false;
		const { refused } = event.window;
		const taken = refused === undefined ? Infinity : millisecondsOf(refused) - overlap;
		const next = isRefused && taken < ahead ? taken : ahead / 2;
		this.span = Math.max(shortestSpan, wholeSecond(next));
		if (isRefused)
			this.ceiling = { span: this.span + overlap, until: this.rules.clock.now() + ceilingTime };
		return isRefused;
	}

	private get reader(): SpanReader {
		const { event } = this.rules.settings;
		return {
			ask: this.ask,
			size: event.pageSize,
			nameOf: (record) => stateName(event, record),
			canPart: (span) => !isInDoubt(span, event.window),
		};
	}

	private readonly ask: Ask = async (...asked) => {
		try {
			return await this.rules.ask(...asked);
		} catch (error) {
			if (error instanceof CallFault) this.refusal = error;
			throw error;
		}
	};

	private async take(records: IDataObject[], to: number): Promise<void> {
		const fresh = this.fresh(records, to);
		const wanted = inOrder(fresh, this.rules.settings);
		const kept = new Set(wanted);
		// A state that is left out would be the newest of the next look, which no longer has the later one
		for (const one of fresh) if (!kept.has(one)) this.mark.add([one.short], to);
		await handOver(wanted, this.mark, to, this.rules);
	}

	private fresh(records: IDataObject[], to: number): FreshRecord[] {
		const { event, overlap } = this.rules.settings;
		const { base, since: oldest } = this.mark;
		const since = timeText(Math.max(base - overlap * momentReach, oldest), event.window);
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
