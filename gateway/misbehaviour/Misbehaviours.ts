import { fraction, hashNumbers } from '../hash';
import type { Misbehaviour } from './Misbehaviour';

interface Rule {
	misbehaviour: Misbehaviour;
	seen: number;
	struck: number;
}

/** The rules in force, with how often each has struck. */
export class Misbehaviours {
	private rules: Rule[] = [];

	add(misbehaviour: Misbehaviour): void {
		this.rules.push({ misbehaviour, seen: 0, struck: 0 });
	}

	clear(): void {
		this.rules = [];
	}

	/** The first rule that strikes a call of this method and is wanted now; counts it. */
	take(method: string, wanted: (misbehaviour: Misbehaviour) => boolean): Misbehaviour | undefined {
		const rule = this.rules.find((entry) => isMeant(entry, method, wanted) && strikes(entry));
		return rule?.misbehaviour;
	}
}

function isMeant(
	{ misbehaviour }: Rule,
	method: string,
	wanted: (misbehaviour: Misbehaviour) => boolean,
): boolean {
	return (misbehaviour.method ?? method) === method && wanted(misbehaviour);
}

function strikes(rule: Rule): boolean {
	const { times = Infinity, skip = 0, rate = 1, seed = 1 } = rule.misbehaviour;
	rule.seen++;
	if (rule.seen <= skip || rule.struck >= times) return false;
	if (fraction(hashNumbers(seed, rule.seen)) >= rate) return false;
	rule.struck++;
	return true;
}
