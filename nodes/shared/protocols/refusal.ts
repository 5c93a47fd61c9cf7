import type { Fault } from '../faults/Fault';
import { toFault } from '../faults/toFault';
import { isObject } from '../json/objects';
import { textOf } from './readResponse';

type Data = Record<string, unknown>;

/** The fault in an answer's `error_response`, which may be of any kind; undefined when it has none. */
export function errorResponse(body: Data): Fault | undefined {
	if (!Object.hasOwn(body, 'error_response')) return undefined;
	const [error] = [body.error_response].flat();
	return refusal(isObject(error) ? error : { msg: error || undefined });
}

/** The fault that an object of a gateway tells, with codes and texts by the names of the Taobao Open Platform. */
export function refusal(error: Data): Fault {
	return toFault({
		code: textOf(error, 'code') ?? 'unknown',
		message: textOf(error, 'msg') ?? textOf(error, 'message') ?? 'The platform refused the call',
		subCode: textOf(error, 'sub_code'),
		subMessage: textOf(error, 'sub_msg'),
		requestId: textOf(error, 'request_id'),
	});
}
