import { toFault } from '../../faults/toFault';
import type { Response } from '../../http/messages';
import type { Unwrapped } from '../Protocol';
import { jsonOf, malformed, statusFault, textOf } from '../readResponse';

/** Reads an answer of DingTalk's REST interface: flat JSON, in which an `errcode` other than 0 refuses. */
export function unwrapDingTalk(response: Response): Unwrapped {
	const body = jsonOf(response);
	if (!body)
		return { fault: response.status === 200 ? malformed(response) : statusFault(response) };
	const isBan = body.punish !== undefined;
	const code = isBan ? 'Punished' : (textOf(body, 'errcode') ?? '0');
	if (code === '0')
		return response.status === 200 ? { body, payload: body } : { fault: statusFault(response) };
	return {
		fault: toFault({
			code,
			message: textOf(body, 'errmsg') ?? `DingTalk refused the call (${textOf(body, 'status')})`,
			subCode: textOf(body, 'sub_code'),
			subMessage: textOf(body, 'sub_msg'),
			requestId: textOf(body, 'request_id'),
			...(!isBan && { member: 'errcode' }),
		}),
	};
}
