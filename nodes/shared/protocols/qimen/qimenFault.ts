import { findEntry } from '../../faults/errorTable';
import type { Fault } from '../../faults/Fault';
import { toFault } from '../../faults/toFault';
import { isObject } from '../../json/objects';
import { saysFailure } from '../../faults/answerTexts';
import { textOf } from '../readResponse';
import { errorResponse } from '../refusal';

type Data = Record<string, unknown>;

/**
 * Fault of Qimen in an answer: an `error_response`, or a `response` that says no. One of the system behind the gateway
 * has neither sub-code nor request id, and its code is none that the table of faults knows.
 */
export function qimenFault(body: Data): Fault | undefined {
	const content = isObject(body.response) ? body.response : body;
	return errorResponse(body) ?? refusalOf(content);
}

function refusalOf(content: Data): Fault | undefined {
	const isFailure = saysFailure(textOf(content, 'flag'));
	if (!isFailure && textOf(content, 'success') !== 'false') return undefined;
	const errorCode = textOf(content, 'error_code') ?? textOf(content, 'errorCode');
	// It may be there and empty
	const subCode = textOf(content, 'sub_code') || knownSubCode(errorCode);
	const requestId = textOf(content, 'request_id');
	const code = textOf(content, 'code') ?? errorCode ?? 'unknown';
	if (!subCode && !(isFailure && requestId)) return undefined;
	const subMessage = textOf(content, 'sub_message');
	return toFault({ code, message: messageOf(content), subCode, subMessage, requestId });
}

/** A sub-code that the table of faults has, among the codes of systems of whatever kind. */
function knownSubCode(subCode: string | undefined): string | undefined {
	return subCode && findEntry({ subCode }) ? subCode : undefined;
}

function messageOf(content: Data): string {
	const names = ['message', 'error_msg', 'error_message', 'errorMsg', 'errorMessage'];
	const texts = names.map((name) => textOf(content, name));
	return texts.find(Boolean) ?? 'Qimen refused the call';
}
