import { lookUp } from './errorTable';
import type { Fault, FaultKind } from './Fault';

/** A fault as the platform states it; `kind` only where it is known otherwise. */
export type RawFault = Omit<Fault, 'kind' | 'repeat' | 'waitMs'> & Partial<Pick<Fault, 'kind'>>;

/** Longest ban that counts as a pause; longer ones last until a quota is renewed. */
const longestPause = 600_000;

/**
 * Completes a fault: its kind, whether it may be repeated, and for how long the platform bans.
 * `defaultKind` is the kind of codes that the error table does not have.
 */
export function toFault(raw: RawFault, defaultKind?: FaultKind): Fault {
	const { kind, repeat, cause } = lookUp(raw, defaultKind);
	const waitMs = readBan(`${raw.subMessage ?? ''} ${raw.message}`);
	const isUsedUp = isQuota(cause, waitMs);
	return { ...raw, kind, repeat: isUsedUp ? 'never' : repeat, ...(waitMs && { waitMs }) };
}

/** A short ban is a pause whatever its reason, a long one lasts until the quota is renewed. */
export function isQuota(cause: string | undefined, waitMs: number | undefined): boolean {
	if (cause !== 'rate-limited' && cause !== 'quota-exhausted') return false;
	return waitMs === undefined ? cause === 'quota-exhausted' : waitMs > longestPause;
}

/** Longest ban that is believed, in seconds: ten years. */
const longestSeconds = 315_360_000;

/** Milliseconds in the platform's sentence "This ban will last for 1 more seconds", and in DingTalk's of times. */
export function readBan(text: string): number | undefined {
	const seconds = /\bban will last for (\d+) more second/i.exec(text)?.[1];
	return seconds === undefined ? readTimes(text) : Math.min(Number(seconds), longestSeconds) * 1000;
}

const time = String.raw`(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)`;
const times = new RegExp(String.raw`到 ?${time}[^]{0,200}?(?:处罚|限制)将在 ?${time} ?结束`);

/** From the end of the calls that were counted, which is now by DingTalk's own clock, to the end of the ban. */
function readTimes(text: string): number | undefined {
	const [, now = '', end = ''] = times.exec(text) ?? [];
	const milliseconds = Date.parse(`${end}Z`) - Date.parse(`${now}Z`);
	return milliseconds > 0 ? Math.min(milliseconds, longestSeconds * 1000) : undefined;
}

/** Milliseconds in the HTTP header `Retry-After`, which holds seconds or a date; undefined when it holds neither. */
export function readRetryAfter(text: string): number | undefined {
	if (/^\s*\d+\s*$/.test(text)) return Math.min(Number(text), longestSeconds) * 1000;
	const moment = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(moment) ? undefined : Math.max(moment - Date.now(), 0);
}

/** A fault of an answer whose header `Retry-After` says for how long the same call would be refused. */
export function withRetryAfter(fault: Fault, retryAfter: string | undefined): Fault {
	const waitMs = retryAfter === undefined ? undefined : readRetryAfter(retryAfter);
	if (!waitMs || fault.waitMs) return fault;
	return { ...fault, waitMs, note: `Retry-After ends ${endOfWait(waitMs)}` };
}

/** When a wait that begins now ends, in words. */
export function endOfWait(milliseconds: number): string {
	const moment = new Date(Date.now() + milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
	return `in ${Math.ceil(milliseconds / 1000)} seconds, at ${moment}`;
}
