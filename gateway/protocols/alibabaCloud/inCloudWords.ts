import { Refusal } from '../../Refusal';
import { type CloudCode, cloudRefusal } from './refusals';

const codes: Record<number, CloudCode> = {
	1: 'InternalError',
	3: 'InvalidParameter',
	7: 'Throttling',
	40: 'MissingParameter',
	41: 'InvalidParameter',
	47: 'InvalidParameter',
};

/** A refusal that all protocols share, with the code that Alibaba Cloud has for it. */
export function inCloudWords(refusal: Refusal): Refusal {
	const { code, subCode = '', subMessage } = refusal;
	// A rule may bring a code of its own.
	if (/^[A-Z]/.test(subCode)) return new Refusal(Math.max(code, 400), subCode, subMessage);
	const own = code === 15 ? faultOf(subCode) : codes[code];
	return own ? cloudRefusal(own, subMessage) : refusal;
}

/** The provider's fault, or the caller's. */
function faultOf(subCode: string): CloudCode {
	return subCode.startsWith('isp.') ? 'ServiceUnavailable' : 'InvalidParameter';
}
