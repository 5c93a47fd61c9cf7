import { lookUp } from './errorTable';
import type { Fault, FaultKind } from './Fault';

/** What the platform says when it refuses; `kind` only where it is known otherwise. */
export type Refusal = Omit<Fault, 'kind' | 'repeat' | 'waitMs'> & Partial<Pick<Fault, 'kind'>>;

/** Longest ban that counts as a pause; longer ones last until a quota is renewed. */
const longestPause = 600_000;

/**
 * Fault of a refusal: its kind, whether it may be repeated, and for how long the platform bans.
 * `usual` is the kind of codes that the error table does not have.
 */
export function toFault(refusal: Refusal, usual?: FaultKind): Fault {
	const { kind, repeat, cause } = lookUp(refusal, usual);
	const waitMs = readBan(`${refusal.subMessage ?? ''} ${refusal.message}`);
	const isUsedUp = isQuota(cause, waitMs);
	return { ...refusal, kind, repeat: isUsedUp ? 'never' : repeat, ...(waitMs && { waitMs }) };
}

/** A short ban is a pause whatever its reason, a long one lasts until the quota is renewed. */
export function isQuota(cause: string | undefined, waitMs: number | undefined): boolean {
	if (cause !== 'rate-limited' && cause !== 'quota-exhausted') return false;
	return waitMs === undefined ? cause === 'quota-exhausted' : waitMs > longestPause;
}

/** Milliseconds in the platform's sentence "This ban will last for 1 more seconds". */
export function readBan(text: string): number | undefined {
	const seconds = /\bban will last for (\d+) more second/i.exec(text)?.[1];
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}
