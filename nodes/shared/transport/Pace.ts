import { Turns } from './Turns';

/** Gap after the first throttling, and the longest that more of it leads to, in milliseconds. */
const firstGap = 50;
const longestGap = 5_000;

/** Milliseconds without throttling after which it is forgotten. */
const quietTime = 60_000;

/** How much slower the calls of one app key go since the platform throttled them. */
export class Pace {
	private gap = 0;
	private lessonAt = -Infinity;
	private readonly turns = new Turns();

	/** Milliseconds until the turn of a call; undefined when it comes later than in `longest`. */
	take(longest: number): number | undefined {
		return this.turns.take(this.gap, longest);
	}

	/** The platform throttled a call that was sent at a moment; calls sent before the last lesson teach nothing new. */
	throttled(sentAt: number): void {
		if (sentAt < this.lessonAt) return;
		this.gap = Math.min(Math.max(this.gap * 2, firstGap), longestGap);
		this.lessonAt = Date.now();
	}

	/** A call went through: go a little faster again. */
	succeeded(): void {
		this.gap = this.gap < 5 ? 0 : this.gap * 0.9;
	}

	get isForgotten(): boolean {
		return this.gap === 0 || Date.now() - this.lessonAt > quietTime;
	}
}

const paces = new Map<string, Pace>();

/** The pace that an app key was taught, shared by all nodes of the process; undefined when it may go at any. */
export function paceOf(appKey: string): Pace | undefined {
	const pace = paces.get(appKey);
	if (!pace?.isForgotten) return pace;
	paces.delete(appKey);
	return undefined;
}

/** Makes the calls of an app key slower, after the platform throttled one that was sent at a moment. */
export function slowDown(appKey: string, sentAt: number): void {
	const pace = paceOf(appKey) ?? new Pace();
	pace.throttled(sentAt);
	paces.set(appKey, pace);
}
