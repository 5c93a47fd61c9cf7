import { type ITriggerFunctions, UserError } from 'n8n-workflow';
import { CallFault } from './CallFault';
import { EventSource } from './EventSource';
import { KeptMark, writing } from './KeptMark';
import { Looks, memoryOf } from './Looks';
import { Outage } from './Outage';
import type { Settings } from './readSettings';
import { ServerClock } from './ServerClock';
import { timeText, wholeSecond } from './windowTimes';
import { Watermark } from './Watermark';

/** Longest time that n8n's turning on waits for the first answer, in milliseconds. */
const longestStart = 5000;

/** Longest wait for executions to end when a trigger is turned off, in milliseconds. */
const longestEnd = 5000;

/** One trigger that is turned on: it looks by its own clock until it is closed, whatever the network does. */
export class TriggerRun {
	private readonly stop = new AbortController();
	private readonly clock = new ServerClock();
	private readonly source: EventSource;
	private readonly outage: Outage;
	private readonly looks: Looks;
	private readonly kept: KeptMark;
	private isAsked = false;
	/** Whether the run before has not ended yet. */
	private isWaiting = false;
	/** Why records were not given in full, each told once. */
	private readonly refusals = new Set<string>();
	/** Whether a user waits for the first answer, and who is told of it. */
	private isWatched = false;
	private answered: (() => void) | undefined;
	private timer?: NodeJS.Timeout;
	/** The look that is under way. */
	private work: Promise<void> = Promise.resolve();

	constructor(
		private readonly context: ITriggerFunctions,
		domain: string,
		private readonly settings: Settings,
	) {
		this.source = new EventSource(context, {
			domain,
			settings,
			clock: this.clock,
			signal: this.stop.signal,
		});
		this.outage = new Outage((error) => this.report(error));
		this.kept = new KeptMark(context, settings.choice);
		this.looks = new Looks(this.firstMark(), {
			settings,
			clock: this.clock,
			ask: (span, page, echo) => this.source.ask(span, page, echo),
			complete: (record) => this.source.inFull(record, (fault) => this.reportRefusal(fault)),
			lost: (from, to) => this.reportLoss(from, to),
			isOver: () => this.stop.signal.aborted,
			emit: async (items, key) => await this.kept.execute([items], key),
			place: `${this.place}:${settings.event.value}`,
			size: settings.recordsPerExecution,
			save: () => this.kept.save(this.looks.mark),
		});
		this.kept.turnedOn(this.looks.mark);
	}

	/** What names the node in all of n8n. */
	get place(): string {
		return this.kept.place;
	}

	/**
	 * Begins to look. When a user turns the trigger on, the first answer is waited for a little; not the whole look, as
	 * n8n does not close a trigger that is only being turned on when it stops.
	 * @param before the run of the same node that this one takes the place of
	 * @throws the error of a credential that is refused, if the user waits for it
	 */
	async start(isWatched: boolean, before?: TriggerRun): Promise<void> {
		this.isWatched = isWatched;
		const answer = new Promise<void>((resolve) => (this.answered = resolve));
		const first = this.begin(before);
		if (!isWatched) return;
		const error = await Promise.race([first, answer, later(longestStart)]);
		this.isWatched = false;
		if (!this.stop.signal.aborted) this.kept.turnedOn(this.looks.mark);
		if (!isAboutCredential(error)) return;
		this.end();
		this.kept.end();
		throw error instanceof CallFault ? error.shown : error;
	}

	/** Ends the looks and the calls; executions that are under way go on, and are known by their keys. */
	end(): void {
		this.stop.abort();
		clearTimeout(this.timer);
	}

	/**
	 * Ends, and waits a little for executions that are under way, and for n8n to write down what has ended: it closes
	 * its triggers before all else when it stops, and what is not written down as ended starts again with it.
	 */
	async close(): Promise<void> {
		this.end();
		if (!this.kept.isWritten || this.isWaiting) {
			await Promise.race([this.work, later(longestEnd)]);
			await later(writing);
		}
		this.kept.end();
	}

	/** Looks after the run before has ended, which nobody but this one can know to be alive. */
	private async begin(before?: TriggerRun): Promise<unknown> {
		before?.replace();
		this.isWaiting = before !== undefined;
		this.work = this.follow(before);
		await this.work;
		this.isWaiting = false;
		if (!this.stop.signal.aborted) return await this.look();
		this.kept.writeDown(this.looks.mark);
		return undefined;
	}

	private replace(): void {
		this.end();
		this.kept.replace();
	}

	private async follow(before?: TriggerRun): Promise<void> {
		await before?.work;
		if (before?.settings.choice !== this.settings.choice) return;
		this.looks.mark.follow(before.looks.mark);
		this.kept.takeOver(before.kept);
	}

	/** A look, and the plan for the next; gives the error instead of throwing it. */
	private async look(): Promise<unknown> {
		let error: unknown;
		this.work = this.tryLook().catch((cause: unknown) => {
			error = cause;
		});
		await this.work;
		this.kept.writeDown(this.looks.mark);
		if (this.stop.signal.aborted) return undefined;
		if (this.isWatched && isAboutCredential(error)) return error;
		const pause = error === undefined ? this.settings.pollEvery : this.outage.failed(error);
		if (error === undefined) this.outage.ended();
		this.timer = setTimeout(() => void this.look(), pause);
		this.timer.unref();
		return error;
	}

	private async tryLook(): Promise<void> {
		if (!this.isAsked) {
			await this.source.askTime();
			this.isAsked = true;
			this.answered?.();
		}
		const { mark } = this.looks;
		if (mark.isGuessed) mark.begin(wholeSecond(mark.from + this.clock.ahead));
		await this.looks.look();
	}

	private firstMark(): Watermark {
		const { start } = this.settings;
		const memory = memoryOf(this.settings);
		const saved = this.kept.load(memory);
		if (saved) return saved;
		const mark = new Watermark(wholeSecond(start ?? this.clock.now()), memory);
		mark.isGuessed = start === undefined;
		return mark;
	}

	/** Thousands of records may be refused for one reason. */
	private reportRefusal({ fault: { kind, code, subCode }, shown }: CallFault): void {
		const reason = [kind, code, subCode].join(' ');
		if (!this.refusals.has(reason)) this.report(shown);
		this.refusals.add(reason);
	}

	private reportLoss(from: number, to: number): void {
		const times = [from, to].map((moment) => timeText(moment, this.settings.event.window));
		const error = this.source.error(
			'Changes are lost: the platform no longer has them',
			`The trigger was off, or the platform away, for longer than the platform keeps changes, or Start From lies before them. Those from ${times.join(' to ')} were not read; get them by other operations if you need them.`,
		);
		this.report(error);
	}

	private report(error: Parameters<ITriggerFunctions['saveFailedExecution']>[0]): void {
		try {
			this.context.saveFailedExecution(error);
		} catch (cause) {
			this.context.logger.error(`A trigger's error could not be saved: ${String(cause)}`);
		}
	}
}

function isAboutCredential(error: unknown): boolean {
	if (error instanceof CallFault) return /^(auth|permission)$/.test(error.fault.kind);
	return error instanceof UserError;
}

async function later(milliseconds: number): Promise<undefined> {
	await new Promise((resolve) => {
		setTimeout(resolve, milliseconds).unref();
	});
}
