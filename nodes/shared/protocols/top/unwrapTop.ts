import type { ResponseField } from '../../catalogue/types';
import type { Fault } from '../../faults/Fault';
import { toFault } from '../../faults/toFault';
import type { Response } from '../../http/messages';
import { isObject } from '../../json/objects';
import type { Unwrapped } from '../Protocol';
import { jsonOf, malformed, statusFault, textOf } from '../readResponse';
import { unwrapLists } from '../unwrapLists';

type Data = Record<string, unknown>;

/**
 * Reads a response: a no becomes a fault, the envelope and the wrappers of lists are removed.
 * An answer without an envelope came simplified and has no list wrappers either.
 * The platform refuses within an HTTP 200, sometimes 400.
 */
export function unwrapTop(response: Response, members?: ResponseField[]): Unwrapped {
	if (response.status !== 200 && response.status !== 400) return { fault: statusFault(response) };
	const body = jsonOf(response);
	if (!body) return { fault: malformed(response) };
	if (isObject(body.error_response)) return { fault: faultOf(body.error_response) };
	if (isFlatFault(body)) return { fault: faultOf(body) };
	const envelope = findEnvelope(body);
	return { body, payload: envelope ? (unwrapLists(envelope, members) as Data) : body };
}

/** The only member, if it is an object named like an envelope. */
function findEnvelope(body: Data): Data | undefined {
	const names = Object.keys(body);
	const content = body[names[0] ?? ''];
	return names.length === 1 && names[0]?.endsWith('_response') && isObject(content)
		? content
		: undefined;
}

/** AliExpress refuses without an envelope too; its types of faults are these three. */
function isFlatFault({ type, code }: Data): boolean {
	return /^(ISV|ISP|SYSTEM)$/.test(String(type)) && code !== undefined && String(code) !== '0';
}

function faultOf(error: Data): Fault {
	return toFault({
		code: textOf(error, 'code') ?? 'unknown',
		message: textOf(error, 'msg') ?? textOf(error, 'message') ?? 'The platform refused the call',
		subCode: textOf(error, 'sub_code'),
		subMessage: textOf(error, 'sub_msg'),
		requestId: textOf(error, 'request_id'),
	});
}
