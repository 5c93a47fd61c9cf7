/** The platform's main codes and their texts. */
const texts: Record<number, string> = {
	1: 'Platform System error',
	3: 'Upload fail',
	4: 'User Call limited',
	5: 'Session Call limited',
	6: 'Partner Call limited',
	7: 'App Call Limited',
	8: 'App call exceeds limited frequency',
	9: 'Http action not allowed',
	10: 'Service currently unavailable',
	11: 'Insufficient isv permissions',
	12: 'Insufficient user permissions',
	15: 'Remote service error',
	21: 'Missing method',
	22: 'Invalid method',
	23: 'Invalid format',
	24: 'Missing signature',
	25: 'Invalid signature',
	26: 'Missing session',
	27: 'Invalid session',
	28: 'Missing app Key',
	29: 'Invalid app Key',
	30: 'Missing timestamp',
	31: 'Invalid timestamp',
	32: 'Missing version',
	33: 'Invalid version',
	40: 'Missing required arguments',
	41: 'Invalid arguments',
	44: 'isp error',
	47: 'Invalid encoding',
	53: 'Insufficient security level',
};

/** The platform says no: a main code with, mostly, a sub code and a text for people. */
export class GatewayFault extends Error {
	constructor(
		readonly code: number,
		readonly subCode?: string,
		readonly subMessage?: string,
	) {
		super(texts[code] ?? 'Remote service error');
		this.name = 'GatewayFault';
	}

	/** The main code and the sub code in one short text. */
	get summary(): string {
		return this.subCode ? `${this.code} ${this.subCode}` : String(this.code);
	}
}

/** A fault of a shop's service: code 15. */
export function businessFault(subCode: string, subMessage: string): GatewayFault {
	return new GatewayFault(15, subCode, subMessage);
}

/** A fault because a business parameter is missing. */
export function missingParameter(name: string): GatewayFault {
	return new GatewayFault(40, `isv.missing-parameter:${name}`, `缺少必选参数 ${name}`);
}

/** A fault because a business parameter is malformed. */
export function invalidParameter(name: string, expected: string): GatewayFault {
	return new GatewayFault(
		41,
		`isv.invalid-parameter:${name}`,
		`参数 ${name} 无效: expected ${expected}`,
	);
}
