import { randomUUID } from 'node:crypto';
import { env } from 'node:process';
import type { IDataObject, IRun, ITriggerFunctions } from 'n8n-workflow';
import { type Memory, type SavedMark, Watermark } from './Watermark';

/** What executions end with: this process, or in queue mode none, as workers go on with them. */
const executor = env.EXECUTIONS_MODE === 'queue' ? 'queue' : randomUUID();

/** How far the place moves at most before n8n is made to write it down, in milliseconds. */
const longestUnwritten = 86_400_000;

/** Time that n8n takes to write, whose end it does not tell, in milliseconds. */
export const writing = 1000;

/** Marks of the triggers of a workflow by name, also of one that is off while others are on; and which are on. */
interface Living {
	marks: Map<string, SavedMark>;
	on: Set<string>;
}

/** By workflow: n8n gives each trigger its own copy of what a workflow keeps, and writes all of a copy. */
const living = new Map<string, Living>();

const newLiving = (): Living => ({ marks: new Map(), on: new Set() });

/** How long n8n knows a key at least after its execution has ended, in milliseconds. */
const knownFor = 600_000;

/**
 * A trigger's mark as n8n keeps it. n8n writes it down only when it is given an execution, so it is given an empty one
 * that it knows already, and starts none.
 */
export class KeptMark {
	/** The last execution whose end was told: n8n deletes one that still waits when its key comes again. */
	private ended = { key: '', at: -Infinity };
	/** Whether another run of the same node has taken over. */
	private isReplaced = false;
	/** Whether executions have begun since the mark was written down without any under way. */
	private isOpen = false;
	/** Where the mark stood when n8n was last made to write it down, and when that was. */
	private written = { from: -Infinity, at: -Infinity };

	constructor(
		private readonly context: ITriggerFunctions,
		private readonly choice: string,
	) {}

	/** What names the node in all of n8n. */
	get place(): string {
		return `${this.workflow}:${this.context.getNode().id}`;
	}

	/** Whether n8n has what there is to keep. */
	get isWritten(): boolean {
		return !this.isOpen && Date.now() - this.written.at > writing;
	}

	/** What was kept for the same choice. */
	load(memory: Memory): Watermark | undefined {
		return Watermark.load(this.store[this.name], this.owner, memory);
	}

	/** Keeps the mark as it is; n8n writes it down with the next execution. */
	save(mark: Watermark): void {
		if (this.isReplaced) return;
		const marks = living.get(this.workflow)?.marks ?? new Map<string, SavedMark>();
		marks.set(this.name, mark.save(this.owner));
		// n8n sees a change of the whole value alone
		for (const [name, saved] of marks) this.store[name] = saved;
	}

	/** Another run of the same node takes over, and writes from now on. */
	replace(): void {
		this.isReplaced = true;
	}

	/** What is left to be written of a run that this one has taken the place of. */
	takeOver({ isOpen, ended }: KeptMark): void {
		this.isOpen ||= isOpen;
		if (ended.at > this.ended.at) this.ended = ended;
	}

	/** The trigger is off. */
	end(): void {
		const on = living.get(this.workflow)?.on;
		if (!this.isReplaced) on?.delete(this.name);
		if (on?.size === 0) living.delete(this.workflow);
	}

	/**
	 * Starts an execution, and waits for its end.
	 * @returns whether n8n took it; not one whose key it knows
	 */
	async execute(items: Parameters<ITriggerFunctions['emit']>[0], key: string): Promise<boolean> {
		const done = this.context.helpers.createDeferredPromise<IRun | undefined>();
		this.isOpen = true;
		this.context.emit(items, undefined, done as Parameters<ITriggerFunctions['emit']>[2], key);
		const isTaken = await done.promise.then((run) => run !== undefined, isCanceled);
		this.ended = { key, at: Date.now() };
		return isTaken;
	}

	/**
	 * Has the mark written down after a look: that its executions have ended, else they would start again after a
	 * crash; and where it stands, once a day, else a quiet trigger would read all that time again. n8n forgets keys after
	 * some time; then the empty execution is started once, unless the node would make an item of nothing.
	 */
	writeDown(mark: Watermark): void {
		const isKnown = Date.now() - this.ended.at < knownFor;
		const isOld = mark.from - this.written.from > longestUnwritten;
		const mayStart = isOld && !this.context.getNode().alwaysOutputData;
		if (this.isReplaced || !(mayStart || (this.isOpen && isKnown))) return;
		const key = isKnown ? this.ended.key : `${this.place}:place`;
		this.save(mark);
		this.context.emit([[]], undefined, undefined, key);
		this.isOpen = false;
		this.written = { from: mark.from, at: Date.now() };
	}

	/** n8n writes by itself when it has turned a trigger on. */
	turnedOn(mark: Watermark): void {
		const { marks, on } = living.get(this.workflow) ?? newLiving();
		living.set(this.workflow, { marks, on: on.add(this.name) });
		this.save(mark);
		this.written.from = mark.from;
	}

	private get workflow(): string {
		return String(this.context.getWorkflow().id);
	}

	/** n8n's store of the workflow; that of the node goes by its name, and would be lost with it. */
	private get store(): IDataObject {
		return this.context.getWorkflowStaticData('global');
	}

	private get name(): string {
		return `taobaoTrigger:${this.context.getNode().id}`;
	}

	private get owner() {
		return { choice: this.choice, process: executor };
	}
}

/** An execution that was stopped was taken; n8n knows it. */
function isCanceled(error: Error): true {
	if (!/Cancell?ed/.test(error.constructor.name)) throw error;
	return true;
}
