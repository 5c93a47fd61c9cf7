import { Refusal } from '../../Refusal';

const codes: Record<number, string> = {
	1: 'SystemError',
	3: 'InvalidParameter',
	7: 'ApiCallLimit',
	9: 'UnsupportedHttpMethod',
	21: 'MissingParameter',
	22: 'InvalidApiPath',
	23: 'InvalidParameter',
	24: 'MissingParameter',
	25: 'IncompleteSignature',
	26: 'MissingParameter',
	27: 'IllegalAccessToken',
	28: 'MissingParameter',
	29: 'InvalidAppKey',
	30: 'MissingParameter',
	31: 'IllegalTimestamp',
	40: 'MissingParameter',
	41: 'InvalidParameter',
	47: 'InvalidParameter',
};

/** A refusal that all protocols share, with the text that AliExpress has for a code. */
export function inAliExpressWords(refusal: Refusal): Refusal {
	const { code, subCode = '', subMessage, message } = refusal;
	// A rule may bring a code of its own.
	const name = /^[A-Z]/.test(subCode) ? subCode : (codes[code] ?? faultOf(subCode));
	return new Refusal(code, name, subMessage ?? message);
}

function faultOf(subCode: string): string {
	if (subCode.startsWith('isp.')) return 'ServiceTimeout';
	return subCode === '' || subCode === 'isv.invalid-parameter' ? 'InvalidParameter' : subCode;
}
