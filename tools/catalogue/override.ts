import type { Field, OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';

/** One corrected fact: of the operation itself, or of one of its parameters. */
export interface Change {
	method: string;
	/** Wire name; absent when the operation itself is corrected. */
	parameter?: string;
	/** Name of the fact, or the path to a part of it, as `paging.id` or `fields.prices.fields.date.required`. */
	field: string;
	/** What the platform says; null when it says nothing. */
	from: unknown;
	/** What holds; null to remove the fact. */
	to: unknown;
}

/** Corrections that share a reason. */
export interface OverrideFile {
	reason: string;
	changes: Change[];
}

/**
 * Applies corrections in place. Returns problems: a correction whose target is gone,
 * or says something else than when it was written, would otherwise go stale unseen.
 */
export function applyOverrides(
	operations: Map<string, OperationFacts>,
	files: Array<OverrideFile & { file: string }>,
): string[] {
	const seen = new Set<string>();
	return files.flatMap(({ file, changes }) =>
		changes.flatMap((change) => {
			const key = JSON.stringify([change.method, change.parameter, change.field]);
			const problem = seen.has(key) ? 'is corrected twice' : applyChange(operations, change);
			seen.add(key);
			return problem ? [`${file}: ${key} ${problem}`] : [];
		}),
	);
}

function applyChange(operations: Map<string, OperationFacts>, change: Change): string | undefined {
	const target = findTarget(operations.get(change.method), change.parameter);
	const path = change.field.split('.');
	const name = path.pop() ?? '';
	const facts = path.reduce<unknown>(partOf, target) as Record<string, unknown> | undefined;
	if (!facts) return 'does not exist';
	const current = facts[name] ?? null;
	if (JSON.stringify(current) !== JSON.stringify(change.from))
		return `is now ${JSON.stringify(current)}, not ${JSON.stringify(change.from)}`;
	if (change.to === null) delete facts[name];
	else facts[name] = change.to;
	return undefined;
}

/** A part of facts by its name; of a list of members, the one with that name. */
function partOf(facts: unknown, name: string): unknown {
	if (Array.isArray(facts)) return (facts as Field[]).find((member) => member.name === name);
	return (facts as Record<string, unknown> | undefined)?.[name];
}

function findTarget(
	operation: OperationFacts | undefined,
	parameter: string | undefined,
): OperationFacts | Parameter | undefined {
	if (parameter === undefined) return operation;
	return operation?.parameters.find(({ name }) => name === parameter);
}
