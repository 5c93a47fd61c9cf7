import { Refusal } from '../Refusal';
import type { Misbehaviour, MisbehaviourKind } from './Misbehaviour';

/** The kinds that are answers of the platform, made once a call has passed all checks. */
export const faultKinds: ReadonlySet<MisbehaviourKind> = new Set(['throttled', 'isp', 'isv']);

const usual: Partial<Record<MisbehaviourKind, { code: number; subCode: string; text: string }>> = {
	throttled: {
		code: 7,
		subCode: 'accesscontrol.limited-by-api-access-count',
		text: 'This ban will last for # more seconds',
	},
	isp: { code: 15, subCode: 'isp.remote-service-timeout', text: '调用后端服务超时,请稍后再试' },
	isv: { code: 15, subCode: 'isv.invalid-parameter', text: '参数不合法' },
};

/** The refusal that a rule asks for. */
export function faultOf({ kind, code, subCode, subMessage, seconds = 1 }: Misbehaviour): Refusal {
	const fault = usual[kind];
	const text = subMessage ?? fault?.text.replace('#', String(seconds));
	return new Refusal(code ?? fault?.code ?? 15, subCode ?? fault?.subCode, text);
}
