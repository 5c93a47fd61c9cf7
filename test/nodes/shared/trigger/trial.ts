import type { IDataObject } from 'n8n-workflow';
import type { Increment } from '../../../../nodes/shared/catalogue/increments';
import { type LookRules, Looks, memoryOf } from '../../../../nodes/shared/trigger/Looks';
import { ServerClock } from '../../../../nodes/shared/trigger/ServerClock';
import { Watermark } from '../../../../nodes/shared/trigger/Watermark';
import { type ChangingList, nameOf } from './ChangingList';

/** An event of trades by the time of their last change. */
export const changed: Increment = {
	value: 'trade.changed',
	name: 'Trade Created or Changed',
	method: 'test',
	window: { from: 'from', to: 'to', advised: 'PT30M', longest: 'P1D' },
	lag: 'PT2M',
	pageSize: 100,
	id: ['tid'],
	version: ['modified', 'revision'],
	time: 'modified',
	filters: [],
};

/** n8n, as far as a trigger sees it: it knows executions by their keys, also after it was killed. */
export class Executions {
	readonly ran: IDataObject[] = [];
	refused = 0;
	/** Number of the execution at which n8n is killed: it is stored, but its end is never told. */
	killAt = Infinity;
	/** Whether the work was done before it was killed. */
	isDone = false;
	/** Whether n8n forgets keys, as it does where it does not keep executions. */
	isForgetful = false;
	private readonly keys = new Set<string>();
	private count = 0;

	readonly emit: LookRules['emit'] = async (items, key) => {
		if (this.keys.has(key) && !this.isForgetful) {
			this.refused += 1;
			return false;
		}
		this.keys.add(key);
		this.count += 1;
		const isKilled = this.count === this.killAt;
		if (!isKilled || this.isDone) this.ran.push(...items.map(({ json }) => json));
		if (isKilled) throw new Error('killed');
		return true;
	};

	/** States that an execution got, and how often more than once. */
	result(list: ChangingList): { lost: number; doubled: number } {
		const names = this.ran.map(nameOf);
		const known = new Set(names);
		const lost = list.lastStates().filter((name) => !known.has(name)).length;
		return { lost, doubled: names.length - known.size };
	}
}

/** A trigger on a list, with what it keeps over a restart. */
export class Trial {
	looks: Looks;
	saved = '';
	private process = 1;
	readonly losses: Array<[number, number]> = [];
	readonly clock: ServerClock;

	constructor(
		readonly list: ChangingList,
		readonly executions: Executions,
		private readonly given: {
			event?: Increment;
			overlap?: number;
			size?: number;
			/** Milliseconds by which the machine's clock is wrong. */
			wrong?: number;
			start?: number;
			complete?: LookRules['complete'];
			newestOnly?: boolean;
		} = {},
	) {
		const { wrong = 0 } = given;
		this.clock = new ServerClock(() => list.now + wrong);
		for (let answer = 0; answer < 2; answer += 1)
			this.clock.learn(new Date(list.now).toUTCString());
		this.looks = this.make(new Watermark(given.start ?? list.now, memoryOf(this.settings)));
	}

	/** n8n starts anew, and knows what it wrote down; nothing, if that was lost. */
	restart(isLost = false, overlap = this.given.overlap): void {
		this.given.overlap = overlap;
		const kept: unknown = isLost || !this.saved ? undefined : JSON.parse(this.saved);
		const memory = memoryOf(this.settings);
		this.process += 1;
		const mark = Watermark.load(kept, this.owner, memory);
		this.looks = this.make(mark ?? new Watermark(this.given.start ?? this.list.now, memory));
	}

	/** Looks every minute until a moment. */
	async lookUntil(end: number, pause = 60_000): Promise<void> {
		while (this.list.now < end) {
			await this.looks.look();
			this.save(this.looks.mark);
			this.list.now += pause;
		}
	}

	private get settings(): LookRules['settings'] {
		const { event = changed, overlap = 120_000, newestOnly = false } = this.given;
		return { event, overlap, newestOnly };
	}

	private make(mark: Watermark): Looks {
		const size = this.given.size ?? 1;
		return new Looks(mark, {
			settings: this.settings,
			clock: this.clock,
			ask: this.list.ask,
			complete: this.given.complete ?? (async (record) => record),
			lost: (from, to) => this.losses.push([from, to]),
			isOver: () => false,
			emit: this.executions.emit,
			place: 'w:n',
			size,
			save: () => this.save(mark),
		});
	}

	private get owner() {
		return { choice: 'choice', process: String(this.process) };
	}

	private save(mark: Watermark): void {
		this.saved = JSON.stringify(mark.save(this.owner));
	}
}
