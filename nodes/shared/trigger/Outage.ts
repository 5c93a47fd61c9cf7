import { type ExecutionError, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CallFault } from './CallFault';

/** After which an outage of the network is reported, and the longest pause between tries, in milliseconds. */
const reportAfter = 600_000;
const longestPause = 60_000;
const firstPause = 1000;

/** Looks that fail one after the other: when to try again, and when to say so. */
export class Outage {
	private since?: number;
	private failures = 0;
	private isReported = false;

	/** @param report tells the user; it is called once in an outage */
	constructor(private readonly report: (error: ExecutionError) => void) {}

	/** A look failed; gives the milliseconds until the next. */
	failed(error: unknown): number {
		const now = Date.now();
		this.since ??= now;
		this.failures += 1;
		const isLong = now - this.since >= reportAfter;
		if (!this.isReported && (isLong || !isOfNetwork(error))) {
			this.isReported = true;
			this.report(shown(error));
		}
		const { waitMs } = error instanceof CallFault ? error.fault : {};
		if (waitMs !== undefined) return waitMs + firstPause;
		return Math.min(firstPause * 2 ** (this.failures - 1), longestPause);
	}

	/** A look came through. */
	ended(): void {
		this.since = undefined;
		this.failures = 0;
		this.isReported = false;
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
