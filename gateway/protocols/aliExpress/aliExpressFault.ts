import { GatewayFault } from '../../faults/GatewayFault';

const codes: Record<number, string> = {
	1: 'SystemError',
	3: 'InvalidParameter',
	7: 'ApiCallLimit',
	9: 'UnsupportedHttpMethod',
	11: 'InsufficientPermission',
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

/** A fault that all protocols share, with the text that AliExpress has for a code. */
export function asAliExpressFault(fault: GatewayFault): GatewayFault {
	const { code, subCode = '', subMessage, message } = fault;
	// An injected fault may have a code of its own.
	const name = /^[A-Z]/.test(subCode) ? subCode : (codes[code] ?? otherCode(fault));
	return new GatewayFault(code, name, subMessage ?? message);
}

function otherCode({ subCode, isProviders }: GatewayFault): string {
	if (isProviders) return 'ServiceTimeout';
	return !subCode || subCode === 'isv.invalid-parameter' ? 'InvalidParameter' : subCode;
}

/** Whose fault a code of AliExpress is: the provider's, or the caller's. */
export function faultType(code: string): 'ISP' | 'ISV' {
	return /^(Service|System)/.test(code) ? 'ISP' : 'ISV';
}
