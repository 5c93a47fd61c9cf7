import type { ResponseField } from '../../catalogue/types';
import type { Fault } from '../../faults/Fault';
import type { Response } from '../../http/messages';
import { isObject } from '../../json/objects';
import type { Unwrapped } from '../Protocol';
import { isAnswered, jsonOf, malformed, statusFault } from '../readResponse';
import { errorResponse, refusal } from '../refusal';
import { withoutLists } from '../unwrapLists';

type Data = Record<string, unknown>;

/**
 * Reads a response: a no becomes a fault, the envelope and the wrappers of lists are removed.
 * An answer without an envelope came simplified and has no list wrappers either.
 * The platform refuses within an HTTP 200, mostly; what can be read counts before any status.
 */
export function unwrapTop(response: Response, members?: ResponseField[]): Unwrapped {
	const body = jsonOf(response);
	const fault = body && (errorResponse(body) ?? flatFault(body));
	if (fault) return { fault };
	if (!isAnswered(response) && response.status !== 400) return { fault: statusFault(response) };
	if (!body) return { fault: malformed(response) };
	const envelope = findEnvelope(body);
	return envelope ? withoutLists(body, envelope, members) : { body, payload: body };
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
function flatFault(body: Data): Fault | undefined {
	const { type, code } = body;
	const isFault =
		/^(ISV|ISP|SYSTEM)$/.test(String(type)) && code !== undefined && String(code) !== '0';
	return isFault ? refusal(body) : undefined;
}
