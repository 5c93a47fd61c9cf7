import type { Fault } from '../faults/Fault';
import type { Response } from '../http/messages';
import { escapeControls } from '../json/escapeControls';
import { isObject } from '../json/objects';
import { tryParse } from '../json/parseLossless';

/**
 * Fault of an HTTP status that does not come from the platform but from something before it.
 * A busy server or proxy may do better next time; any other status stays what it is.
 */
export function statusFault({ status }: Response): Fault {
	return {
		kind: 'transport',
		code: `HTTP ${status}`,
		message: `The gateway answered with HTTP status ${status}`,
		repeat: status >= 500 || status === 429 ? 'safe' : 'never',
	};
}

/** Whether an HTTP status says that there is an answer. */
export const isAnswered = ({ status }: Response) => status >= 200 && status < 300;

/** The JSON object of an answer, whose texts may have raw control characters; undefined when it holds none. */
export function jsonOf({ text }: Response): Record<string, unknown> | undefined {
	const body = tryParse(text) ?? tryParse(escapeControls(text));
	return isObject(body) ? body : undefined;
}

/** Characters of an unreadable answer that a fault keeps; secrets in them are hidden before they are shown. */
const longestExcerpt = 20_000;

/** Fault of an answer that cannot be read. */
export function malformed({ text }: Response, form = 'JSON object'): Fault {
	const excerpt = text.slice(0, longestExcerpt).trim();
	const message = excerpt ? `The answer is no ${form}` : 'The answer is empty';
	const fault: Fault = { kind: 'malformed', code: 'malformed', message, repeat: 'safe' };
	return excerpt ? { ...fault, excerpt } : fault;
}

/** Text of a member, if it is there; an object's is JSON. */
export function textOf(data: Record<string, unknown>, name: string): string | undefined {
	const value = data[name];
	if (value === undefined || value === null) return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
