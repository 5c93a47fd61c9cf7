import { Refusal } from '../../Refusal';

const errcodes: Record<number, number> = {
	1: -1,
	3: 40035,
	7: 90018,
	40: 40035,
	41: 40035,
	47: 47001,
};

/** A refusal that all protocols share, with the errcode that DingTalk has for it. */
export function inDingTalkWords(refusal: Refusal): Refusal {
	const { code, subCode = '', subMessage, message } = refusal;
	const errcode = code === 15 ? faultOf(subCode) : errcodes[code];
	return errcode === undefined ? refusal : new Refusal(errcode, undefined, subMessage ?? message);
}

/** The provider's fault, or the caller's. */
function faultOf(subCode: string): number {
	return subCode.startsWith('isp.') ? -1 : 40035;
}
