import type { Call } from './Call';

/** Keeps the last calls, oldest first. */
export class CallLog {
	private kept: Call[] = [];

	constructor(private readonly limit: number) {}

	add(call: Call): void {
		this.kept.push(call);
		// Room for as many again, so that not every call moves the whole list.
		if (this.kept.length > 2 * this.limit) this.kept = this.kept.slice(-this.limit);
	}

	get all(): Call[] {
		return this.kept.slice(-this.limit);
	}

	clear(): void {
		this.kept = [];
	}
}
