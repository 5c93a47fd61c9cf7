import type { Field, OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import type { Correction, CorrectionsFile } from './types';

/**
 * Applies corrections in place. Returns problems: a correction whose place is gone,
 * or says something else than when it was written, would otherwise go stale unseen.
 */
export function applyCorrections(
	operations: Map<string, OperationFacts>,
	files: CorrectionsFile[],
): string[] {
	const seen = new Set<string>();
	return files.flatMap(({ file, groups }) =>
		groups
			.flatMap(({ changes }) => changes)
			.flatMap((correction) => {
				const key = nameOf(correction);
				const problem = seen.has(key) ? 'is corrected twice' : apply(operations, correction);
				seen.add(key);
				return problem ? [`${file}: ${key} ${problem}`] : [];
			}),
	);
}

/** What a correction corrects, for messages. */
export const nameOf = ({ method, parameter, field }: Correction): string =>
	[method, ...(parameter === undefined ? [] : [parameter]), field].join(' ');

function apply(operations: Map<string, OperationFacts>, correction: Correction): string | undefined {
	const [facts, name] = placeOf(operations, correction);
	if (!facts) return 'does not exist';
	const current = facts[name] ?? null;
	if (JSON.stringify(current) !== JSON.stringify(correction.from))
		return `is now ${JSON.stringify(current)}, not ${JSON.stringify(correction.from)}`;
	if (correction.to === null) delete facts[name];
	else facts[name] = correction.to;
	return undefined;
}

/** The value that a correction is about; undefined when its place is not there, null when it says nothing. */
export function valueOf(operations: Map<string, OperationFacts>, correction: Correction): unknown {
	const [facts, name] = placeOf(operations, correction);
	return facts && (facts[name] ?? null);
}

function placeOf(
	operations: Map<string, OperationFacts>,
	{ method, parameter, field }: Correction,
): [facts: Record<string, unknown> | undefined, name: string] {
	const path = field.split('.');
	const name = path.pop() ?? '';
	const start = findStart(operations.get(method), parameter);
	return [path.reduce<unknown>(partOf, start) as Record<string, unknown> | undefined, name];
}

/** A part of facts by its name; of a list of members, the one with that name. */
function partOf(facts: unknown, name: string): unknown {
	if (Array.isArray(facts)) return (facts as Field[]).find((member) => member.name === name);
	return (facts as Record<string, unknown> | undefined)?.[name];
}

function findStart(
	operation: OperationFacts | undefined,
	parameter: string | undefined,
): OperationFacts | Parameter | undefined {
	if (parameter === undefined) return operation;
	return operation?.parameters.find(({ name }) => name === parameter);
}
