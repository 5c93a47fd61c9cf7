import type { Fault } from '../../faults/Fault';
import { toFault } from '../../faults/toFault';
import type { Response } from '../../http/messages';
import type { Unwrapped } from '../Protocol';
import { isAnswered, jsonOf, malformed, statusFault, textOf } from '../readResponse';
import { errorResponse } from '../refusal';
import { dingTalkFault } from './dingTalkFault';

type Data = Record<string, unknown>;

/** Reads an answer of DingTalk's REST interface: flat JSON, in which an `errcode` other than 0 refuses. */
export function unwrapDingTalk(response: Response): Unwrapped {
	const body = jsonOf(response);
	const fault = body && (errorResponse(body) ?? refusalOf(body));
	if (fault) return { fault };
	if (!isAnswered(response)) return { fault: statusFault(response) };
	return body ? { body, payload: body } : { fault: malformed(response) };
}

function refusalOf(body: Data): Fault | undefined {
	const code = textOf(body, 'errcode') ?? '0';
	const message = textOf(body, 'errmsg') ?? `DingTalk refused the call (${textOf(body, 'status')})`;
	if (body.punish !== undefined) return toFault({ code: 'Punished', message });
	if (code === '0') return undefined;
	return dingTalkFault({
		code,
		message,
		subCode: textOf(body, 'sub_code'),
		subMessage: textOf(body, 'sub_msg'),
		requestId: textOf(body, 'request_id'),
		member: 'errcode',
	});
}
