import type { OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';

/** One corrected fact: of the operation itself, or of one of its parameters. */
export interface Change {
	method: string;
	/** Wire name; absent when the operation itself is corrected. */
	parameter?: string;
	/** Name of the fact, or of a member of it, as `paging.id`. */
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
 * Applies corrections in place. Returns offences: a correction whose target is gone,
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
			const offence = seen.has(key) ? 'is corrected twice' : applyChange(operations, change);
			seen.add(key);
			return offence ? [`${file}: ${key} ${offence}`] : [];
		}),
	);
}

function applyChange(operations: Map<string, OperationFacts>, change: Change): string | undefined {
	const target = findTarget(operations.get(change.method), change.parameter);
	const [field = '', member] = change.field.split('.');
	const facts = factsOf(target, member === undefined ? undefined : field);
	if (!facts) return 'does not exist';
	const name = member ?? field;
	const current = facts[name] ?? null;
	if (JSON.stringify(current) !== JSON.stringify(change.from))
		return `is now ${JSON.stringify(current)}, not ${JSON.stringify(change.from)}`;
	if (change.to === null) delete facts[name];
	else facts[name] = change.to;
	return undefined;
}

/** The facts themselves, or those that one of them holds. */
function factsOf(target: object | undefined, field: string | undefined) {
	const facts = target as Record<string, unknown> | undefined;
	const found = field === undefined ? facts : facts?.[field];
	return found as Record<string, unknown> | undefined;
}

function findTarget(
	operation: OperationFacts | undefined,
	parameter: string | undefined,
): OperationFacts | Parameter | undefined {
	if (parameter === undefined) return operation;
	return operation?.parameters.find(({ name }) => name === parameter);
}
