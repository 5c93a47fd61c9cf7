import type { BanScope } from '../faults/errorTable';
import { type Caller, keyOf, keysOf } from './Bans';

/** Gap after the first throttling, how much longer each more makes it, and the longest, in milliseconds. */
const firstGap = 100;
const growth = 4;
const longestGap = 5_000;

/** Milliseconds without throttling after which it is forgotten. */
const quietTime = 60_000;

/** How much slower calls go since the platform throttled them. */
export class Pace {
	private gap = 0;
	private lessonAt = -Infinity;
	/** When the last call started, or was refused. */
	private last = -Infinity;

	/** Milliseconds until the next call may start; none is kept free for it. */
	get pause(): number {
		return Math.max(0, this.last + this.gap - Date.now());
	}

	/** A call starts. */
	started(): void {
		this.last = Date.now();
	}

	/** The platform throttled a call that was sent at a moment; calls sent before the last lesson teach nothing new. */
	throttled(sentAt: number): void {
		if (sentAt < this.lessonAt) return;
		this.gap = Math.min(Math.max(this.gap * growth, firstGap), longestGap);
		this.lessonAt = this.last = Date.now();
	}

	/** A call went through: go a little faster again. */
	succeeded(): void {
		this.gap = this.gap < 5 ? 0 : this.gap * 0.9;
	}

	get isForgotten(): boolean {
		return this.gap === 0 || Date.now() - this.lessonAt > quietTime;
	}
}

/** By what a throttling names: an app, an API of an app, or a session of an app. */
const paces = new Map<string, Pace>();

/** The paces that hold for a call, shared by all nodes of the process; none when it may go at any. */
export function pacesOf(caller: Caller): Pace[] {
	return paces.size === 0 ? [] : keysOf(caller).flatMap((key) => known(key) ?? []);
}

/** Makes calls slower, after the platform throttled one that was sent at a moment; `scope` says which calls. */
export function slowDown(scope: BanScope, caller: Caller, sentAt: number): void {
	const key = keyOf(scope, caller);
	const pace = known(key) ?? new Pace();
	pace.throttled(sentAt);
	paces.set(key, pace);
}

function known(key: string): Pace | undefined {
	const pace = paces.get(key);
	if (!pace?.isForgotten) return pace;
	paces.delete(key);
	return undefined;
}
