import type { Fault } from '../../faults/Fault';
import { toFault } from '../../faults/toFault';
import { isObject } from '../../json/objects';
import { textOf } from '../readResponse';

/** Fault of Qimen's gateway in an answer's `response`; one of the system behind it has neither sub-code nor request id. */
export function qimenFault(body: Record<string, unknown>): Fault | undefined {
	const content = isObject(body.response) ? body.response : body;
	// It may be there and empty
	const subCode = textOf(content, 'sub_code') || undefined;
	const requestId = textOf(content, 'request_id');
	if (textOf(content, 'flag') !== 'failure' || !(subCode ?? requestId)) return undefined;
	return toFault({
		code: textOf(content, 'code') ?? 'unknown',
		message: textOf(content, 'message') ?? 'Qimen refused the call',
		subCode,
		subMessage: textOf(content, 'sub_message'),
		requestId,
	});
}
