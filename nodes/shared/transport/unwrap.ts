import type { ResponseField } from '../catalogue/types';
import type { Fault } from '../errors/Fault';
import { toFault } from '../errors/toFault';
import { isObject } from './isObject';
import { tryParse } from './parseLossless';
import { unwrapLists } from './unwrapLists';

type Data = Record<string, unknown>;

/** An answer as it came and its content, or the refusal in it. */
export type Unwrapped = { body: Data; payload: Data } | { fault: Fault };

/**
 * Reads an answer: refusals become faults, the envelope and the wrappers of lists are removed.
 * An answer without an envelope came simplified and has no list wrappers either.
 */
export function unwrap(text: string, response?: ResponseField[]): Unwrapped {
	const body = tryParse(text);
	if (!isObject(body)) return { fault: malformed(text) };
	if (isObject(body.error_response)) return { fault: refusal(body.error_response) };
	const envelope = findEnvelope(body);
	return { body, payload: envelope ? (unwrapLists(envelope, response) as Data) : body };
}

/** The only member, if it is an object named like an envelope. */
function findEnvelope(body: Data): Data | undefined {
	const names = Object.keys(body);
	const content = body[names[0] ?? ''];
	return names.length === 1 && names[0]?.endsWith('_response') && isObject(content)
		? content
		: undefined;
}

function refusal(error: Data): Fault {
	const text = (name: string) => (error[name] === undefined ? undefined : String(error[name]));
	return toFault({
		code: text('code') ?? 'unknown',
		message: text('msg') ?? 'The platform refused the call',
		subCode: text('sub_code'),
		subMessage: text('sub_msg'),
		requestId: text('request_id'),
	});
}

function malformed(text: string): Fault {
	const start = text.trim().slice(0, 120).replace(/\s+/g, ' ');
	const message = start
		? `The answer is no JSON object; it begins with: ${start}`
		: 'The answer is empty';
	return { kind: 'malformed', code: 'malformed', message, repeat: 'safe' };
}
