import type { Entry, ErrorTable } from '../../nodes/shared/faults/errorTable';
import { type Html, code, markup, table } from './markup';

/** All codes with what they mean, what to do, and whether to repeat. */
export function errorTables({ kinds, codes, subCodes }: ErrorTable): Html {
	const entries = Object.entries(codes);
	const named = (pattern: RegExp) => entries.filter(([name]) => pattern.test(name));
	const all: Array<[string, Array<[string, Entry]>]> = [
		['Kinds', Object.entries(kinds).map(([kind, entry]) => [kind, { ...entry, kind } as Entry])],
		['Codes of the platform', [...named(/^\d/), ...named(/^[A-Z][a-z]/)]],
		['Sub-codes', Object.entries(subCodes).sort(([a], [b]) => (a < b ? -1 : 1))],
		['Codes in answers of DingTalk', named(/^errcode /)],
		['HTTP and network', named(/^(HTTP |[A-Z_]+$)/)],
	];
	return markup`${all.map(([title, entries]) => {
		const rows = entries.map((entry) => row(kinds, entry));
		return markup`<h2>${title}</h2>\n${table(heads, rows)}`;
	})}`;
}

const heads = ['Entry', 'Kind', 'What happened', 'What to do', 'Repeat', 'Scope of a ban'];

function row(kinds: ErrorTable['kinds'], [name, entry]: [string, Entry]) {
	const { kind, title, hint, repeat, scope, codes } = { ...kinds[entry.kind], ...entry };
	const limit = codes && ` with ${codes.join(', ')}`;
	return [markup`${code(name)}${limit}`, kind, title, hint, repeat, scope];
}
