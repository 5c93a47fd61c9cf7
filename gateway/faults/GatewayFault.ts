import mainCodes from './mainCodes.json';

/** The platform's main codes with their texts. */
const texts: Record<number, string> = mainCodes;

/** The platform says no: a main code with, mostly, a sub code and a text for people. */
export class GatewayFault extends Error {
	constructor(
		readonly code: number,
		readonly subCode?: string,
		readonly subMessage?: string,
	) {
		super(texts[code] ?? texts[15]);
		this.name = 'GatewayFault';
	}

	/** Whether the provider is to blame, and not the caller. */
	get isProviders(): boolean {
		return this.subCode?.startsWith('isp.') ?? false;
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
