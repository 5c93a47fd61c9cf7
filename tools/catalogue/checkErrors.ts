import type { ErrorTable } from '../../nodes/shared/faults/errorTable';
import { repeated } from './problems';
import { unreachable } from './unreachableErrors';

/** What titles leave to n8n, which shows them in red anyway. */
const alarm = /\b(errors?|problems?|failures?|mistakes?|failed)\b/i;

/**
 * What no schema can say of the table of faults: ranges that overlap, entries that no answer leads to, and titles that only
 * raise an alarm.
 */
export function checkErrors(table: ErrorTable): string[] {
	const { kinds, codes, subCodes } = table;
	const entries = Object.entries({ ...kinds, ...codes, ...subCodes });
	const alarming = entries.filter(([, { title = '' }]) => alarm.test(title));
	const patterns = Object.keys(subCodes).map((pattern) => pattern.toLowerCase());
	return [
		...alarming.map(([name, { title }]) => `errors.json: ${name}: "${title}" says what n8n says`),
		...repeated(patterns).map((pattern) => `errors.json: "${pattern}" stands more than once`),
		...overlaps(Object.keys(codes)),
		...misplacedScopes(table),
		...unreachable(table),
	];
}

/** Only throttling bans anything, and its kind says what is banned where an entry does not. */
function misplacedScopes({ kinds, codes, subCodes }: ErrorTable): string[] {
	const entries = [...Object.entries(codes), ...Object.entries(subCodes)];
	const named = entries.filter(([, { kind, scope }]) => scope && kind !== 'throttled');
	const byKind = Object.entries(kinds).filter(
		([kind, { scope }]) => (scope !== undefined) !== (kind === 'throttled'),
	);
	return [...byKind, ...named].map(
		([name]) => `errors.json: ${name}: a scope belongs to the kind throttled and its entries`,
	);
}

function overlaps(names: string[]): string[] {
	const ranges = names.flatMap((name) => {
		const [, prefix = '', low, high = low] = /^(errcode )?(\d+)(?:-(\d+))?$/.exec(name) ?? [];
		return low === undefined ? [] : [{ name, prefix, low: Number(low), high: Number(high) }];
	});
	return ranges.flatMap((a, at) =>
		ranges
			.slice(at + 1)
			.filter((b) => a.prefix === b.prefix && a.low <= b.high && b.low <= a.high)
			.map((b) => `errors.json: codes ${a.name} and ${b.name} overlap`),
	);
}
