import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Correction, CorrectionsFile } from './files';

/** Problems of one operation's facts. */
export type CheckFacts = (operation: OperationFacts) => string[];

/**
 * Applies corrections in place. Returns problems: a correction whose place is gone,
 * or says something else than when it was written, would otherwise go stale unseen.
 * One that `check` has something against is left out, so that what follows works on facts.
 */
export function applyCorrections(
	operations: Map<string, OperationFacts>,
	files: CorrectionsFile[],
	check: CheckFacts = () => [],
): string[] {
	const seen = new Set<string>();
	return files.flatMap(({ file, groups }) =>
		groups
			.flatMap(({ changes }) => changes)
			.flatMap((correction) => {
				const key = nameOf(correction);
				const isTwice = seen.has(key) || !seen.add(key);
				const found = isTwice
					? [`${key} is corrected twice`]
					: applyCorrection(operations.get(correction.method), correction, check);
				return found.map((problem) => `${file}: ${problem}`);
			}),
	);
}

/** What a correction corrects, for messages. */
export const nameOf = ({ method, parameter, field }: Correction): string =>
	[method, ...(parameter === undefined ? [] : [parameter]), field].join(' ');

/** Applies one correction in place; returns its problems. */
export function applyCorrection(
	operation: OperationFacts | undefined,
	correction: Correction,
	check: CheckFacts = () => [],
): string[] {
	const [facts, name] = placeOf(operation, correction);
	if (!operation || !facts) return [`${nameOf(correction)} does not exist`];
	const misfit = misfitOf(facts, name, correction);
	if (misfit) return [`${nameOf(correction)} ${misfit}`];
	const trial = structuredClone(operation);
	put(placeOf(trial, correction), correction.to);
	const wrong = check(trial);
	// A copy, for a later correction of a part of it must not change this one
	if (wrong.length === 0) put([facts, name], structuredClone(correction.to));
	return wrong.map((problem) => `${operation.method}${problem}`);
}

/** Why a correction does not fit the facts that it is about. */
function misfitOf(facts: Facts, name: string, correction: Correction): string | undefined {
	const { parameter, field, from, to } = correction;
	if (parameter === undefined && field === 'method') return 'names the operation';
	const current = partOf(facts, name) ?? null;
	if (!isSame(current, from))
		return `is now ${JSON.stringify(current)}, not ${JSON.stringify(from)}`;
	if (isSame(from, to)) return 'says the same as before';
	const isOther = Array.isArray(facts) && to !== null && (to as { name?: unknown }).name !== name;
	return isOther ? `must have the name "${name}"` : undefined;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The value that a correction is about; undefined when its place is not there, null when it says nothing. */
export function valueOf(operation: OperationFacts | undefined, correction: Correction): unknown {
	const [facts, name] = placeOf(operation, correction);
	return facts && (partOf(facts, name) ?? null);
}

type Facts = Record<string, unknown> | Array<{ name: string }>;

type Place = [facts: Facts | undefined, name: string];

function placeOf(operation: OperationFacts | undefined, { parameter, field }: Correction): Place {
	const start =
		parameter === undefined ? operation : operation?.parameters.find((p) => p.name === parameter);
	const path = field.split('.');
	const name = path.pop() ?? '';
	const facts = path.reduce<unknown>(partOf, start);
	return [typeof facts === 'object' && facts !== null ? (facts as Facts) : undefined, name];
}

/** A part of facts by its name; of a list of members, the one with that name. */
function partOf(facts: unknown, name: string): unknown {
	if (typeof facts !== 'object' || facts === null) return undefined;
	if (Array.isArray(facts))
		return (facts as Array<{ name: string }>).find((member) => member.name === name);
	return Object.hasOwn(facts, name) ? (facts as Record<string, unknown>)[name] : undefined;
}

/** Writes a part of facts; null removes it, and a member that is new goes to the end of its list. */
function put([facts, name]: Place, to: unknown): void {
	if (!facts) return;
	if (Array.isArray(facts)) {
		const found = facts.findIndex((member) => member.name === name);
		const at = found < 0 ? facts.length : found;
		facts.splice(at, 1, ...(to === null ? [] : [to as { name: string }]));
	} else if (to === null) delete facts[name];
	else facts[name] = to;
}
