import { toFault } from '../../faults/toFault';
import { jsonOf, malformed, statusFault, textOf } from '../answers';
import type { Answer, Unwrapped } from '../Protocol';

/** Reads an answer of DingTalk's REST interface: flat JSON, in which an `errcode` other than 0 refuses. */
export function unwrapDingTalk(answer: Answer): Unwrapped {
	const body = jsonOf(answer);
	if (!body) return { fault: answer.status === 200 ? malformed(answer) : statusFault(answer) };
	const isBan = body.punish !== undefined;
	const code = isBan ? 'Punished' : (textOf(body, 'errcode') ?? '0');
	if (code === '0')
		return answer.status === 200 ? { body, payload: body } : { fault: statusFault(answer) };
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
