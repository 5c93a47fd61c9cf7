import { fraction, hashNumbers } from '../values/hash';
import { GatewayFault } from './GatewayFault';
import type { InjectedFault, InjectedFaultKind } from './InjectedFault';

interface Rule {
	injected: InjectedFault;
	seen: number;
	struck: number;
}

/** The rules in force, with how often each has struck. */
export class InjectedFaults {
	private rules: Rule[] = [];

	add(injected: InjectedFault): void {
		this.rules.push({ injected, seen: 0, struck: 0 });
	}

	clear(): void {
		this.rules = [];
	}

	/** The first rule that strikes a call of this method and is wanted now; counts it. */
	take(method: string, wanted: (injected: InjectedFault) => boolean): InjectedFault | undefined {
		const rule = this.rules.find((entry) => isMeant(entry, method, wanted) && strikes(entry));
		return rule?.injected;
	}
}

function isMeant(
	{ injected }: Rule,
	method: string,
	wanted: (injected: InjectedFault) => boolean,
): boolean {
	return (injected.method ?? method) === method && wanted(injected);
}

function strikes(rule: Rule): boolean {
	const { times = Infinity, skip = 0, rate = 1, seed = 1 } = rule.injected;
	rule.seen++;
	if (rule.seen <= skip || rule.struck >= times) return false;
	if (fraction(hashNumbers(seed, rule.seen)) >= rate) return false;
	rule.struck++;
	return true;
}

/** The kinds that are answers of the platform, made once a call has passed all checks. */
export const platformFaultKinds: ReadonlySet<InjectedFaultKind> = new Set([
	'throttled',
	'isp',
	'isv',
]);

const usual: Partial<Record<InjectedFaultKind, { code: number; subCode: string; text: string }>> = {
	throttled: {
		code: 7,
		subCode: 'accesscontrol.limited-by-api-access-count',
		text: 'This ban will last for # more seconds',
	},
	isp: { code: 15, subCode: 'isp.remote-service-timeout', text: '调用后端服务超时,请稍后再试' },
	isv: { code: 15, subCode: 'isv.invalid-parameter', text: '参数不合法' },
};

/** The fault that a rule asks for. */
export function platformFault({
	kind,
	code,
	subCode,
	subMessage,
	seconds = 1,
}: InjectedFault): GatewayFault {
	const usualFault = usual[kind];
	const text = subMessage ?? usualFault?.text.replace('#', String(seconds));
	return new GatewayFault(code ?? usualFault?.code ?? 15, subCode ?? usualFault?.subCode, text);
}
