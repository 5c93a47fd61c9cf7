import { type ExecutionError, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CallFault } from './CallFault';

/**
 * After which an outage of the network is reported, the longest pause between tries, and the longest for which a ban is
 * believed before the next try, in milliseconds.
 */
const reportAfter = 600_000;
const longestPause = 60_000;
const longestBan = 3_600_000;
const firstPause = 1000;

/** Looks that fail one after the other: when to try again, and when to say so. */
export class Outage {
	private since?: number;
	private failures = 0;
	/** Kinds of what was reported: one outage hides no other. */
	private readonly reported = new Set<string>();

	/** @param report tells the user; it is called once in an outage for each kind of fault */
	constructor(private readonly report: (error: ExecutionError) => void) {}

	/** A look failed; gives the milliseconds until the next. */
	failed(error: unknown): number {
		const now = Date.now();
		this.since ??= now;
		this.failures += 1;
		const { kind, waitMs = 0 } = error instanceof CallFault ? error.fault : { kind: 'other' };
		const isLong = now + waitMs - this.since >= reportAfter;
		if (!this.reported.has(kind) && (isLong || !isOfNetwork(error))) {
			this.reported.add(kind);
			this.report(shown(error));
		}
		if (waitMs > 0) return Math.min(waitMs + firstPause, longestBan);
		return Math.min(firstPause * 2 ** (this.failures - 1), longestPause);
	}

	/** A look came through. */
	ended(): void {
		this.since = undefined;
		this.failures = 0;
		this.reported.clear();
	}
}

/** It may pass by itself. */
const isOfNetwork = (error: unknown): boolean =>
	error instanceof CallFault && /^(transport|malformed|platform|throttled)$/.test(error.fault.kind);

function shown(error: unknown): ExecutionError {
	if (error instanceof CallFault) return error.shown;
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return (error instanceof Error ? error : new Error(String(error))) as ExecutionError;
}
