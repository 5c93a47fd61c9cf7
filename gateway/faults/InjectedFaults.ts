import { performance } from 'node:perf_hooks';
import { fraction, hashNumbers } from '../values/hash';
import { GatewayFault } from './GatewayFault';
import type { InjectedFault, InjectedFaultKind } from './InjectedFault';

interface Entry {
	fault: InjectedFault;
	/** The moment, on a clock that nobody sets, when the rule ends. */
	end: number;
	/** How many calls it was looked at for, and how many it was injected into. */
	seen: number;
	taken: number;
}

/** The faults to inject, with how often each was. */
export class InjectedFaults {
	private entries: Entry[] = [];

	add(fault: InjectedFault): void {
		const end = performance.now() + (fault.lasts ?? Infinity) * 1000;
		this.entries.push({ fault, end, seen: 0, taken: 0 });
	}

	clear(): void {
		this.entries = [];
	}

	/** The first fault for a call of this method that is wanted now; counts it. */
	take(method: string, isWanted: (fault: InjectedFault) => boolean): InjectedFault | undefined {
		const isFor = ({ fault }: Entry) => (fault.method ?? method) === method && isWanted(fault);
		return this.entries.find((entry) => isFor(entry) && isDue(entry))?.fault;
	}
}

function isDue(entry: Entry): boolean {
	const { times = Infinity, skip = 0, rate = 1, seed = 1 } = entry.fault;
	if (performance.now() >= entry.end) return false;
	entry.seen++;
	if (entry.seen <= skip || entry.taken >= times) return false;
	if (fraction(hashNumbers(seed, entry.seen)) >= rate) return false;
	entry.taken++;
	return true;
}

const defaults: Partial<
	Record<InjectedFaultKind, { code: number; subCode: string; text: string }>
> = {
	throttled: {
		code: 7,
		subCode: 'accesscontrol.limited-by-api-access-count',
		text: 'This ban will last for # more seconds',
	},
	isp: { code: 15, subCode: 'isp.remote-service-timeout', text: '调用后端服务超时,请稍后再试' },
	forbidden: {
		code: 11,
		subCode: 'isv.permission-api-package-empty',
		text: '没有调用该接口的权限',
	},
	isv: { code: 15, subCode: 'isv.invalid-parameter', text: '参数不合法' },
};

/** Whether a rule is for a fault of the platform, thrown once a call has passed all checks. */
export function isPlatformFault({ kind }: InjectedFault): boolean {
	return defaults[kind] !== undefined;
}

/** The fault of the platform that is to be injected. */
export function platformFault({ kind, seconds = 1, ...wanted }: InjectedFault): GatewayFault {
	const { text = '', ...codes } = defaults[kind] ?? {};
	const { code = 15, subCode, subMessage } = { ...codes, ...wanted };
	return new GatewayFault(code, subCode, subMessage ?? text.replace('#', String(seconds)));
}
