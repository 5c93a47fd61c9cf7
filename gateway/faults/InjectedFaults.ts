import { fraction, hashNumbers } from '../values/hash';
import { GatewayFault } from './GatewayFault';
import type { InjectedFault, InjectedFaultKind } from './InjectedFault';

interface Entry {
	fault: InjectedFault;
	/** How many calls it was looked at for, and how many it was injected into. */
	seen: number;
	taken: number;
}

/** The faults to inject, with how often each was. */
export class InjectedFaults {
	private entries: Entry[] = [];

	add(fault: InjectedFault): void {
		this.entries.push({ fault, seen: 0, taken: 0 });
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
	entry.seen++;
	if (entry.seen <= skip || entry.taken >= times) return false;
	if (fraction(hashNumbers(seed, entry.seen)) >= rate) return false;
	entry.taken++;
	return true;
}

/** The kinds that are faults of the platform, thrown once a call has passed all checks. */
export const platformFaultKinds: ReadonlySet<InjectedFaultKind> = new Set([
	'throttled',
	'isp',
	'isv',
]);

const defaults: Partial<
	Record<InjectedFaultKind, { code: number; subCode: string; text: string }>
> = {
	throttled: {
		code: 7,
		subCode: 'accesscontrol.limited-by-api-access-count',
		text: 'This ban will last for # more seconds',
	},
	isp: { code: 15, subCode: 'isp.remote-service-timeout', text: '调用后端服务超时,请稍后再试' },
	isv: { code: 15, subCode: 'isv.invalid-parameter', text: '参数不合法' },
};

/** The fault of the platform that is to be injected. */
export function platformFault({
	kind,
	code,
	subCode,
	subMessage,
	seconds = 1,
}: InjectedFault): GatewayFault {
	const own = defaults[kind];
	const text = subMessage ?? own?.text.replace('#', String(seconds));
	return new GatewayFault(code ?? own?.code ?? 15, subCode ?? own?.subCode, text);
}
