import { readPath } from '../responses/pages';
import { readEntries } from '../values/json';
import { hasWords } from '../values/words';
import type { Branch, ListCall, Listing } from './Listing';
import { tableOf } from './tables';
import type { Cell, Row } from './Table';

type Read = (parameter: string) => string | undefined;

/** The rows of a table that a call asks for: by ids, by words, by their place in a tree. */
export function selectRows(listing: Listing, { operation, business }: ListCall): Row[] {
	const read: Read = (parameter) => readPath(operation, parameter, business) || undefined;
	const rows = tableOf(listing.table);
	const chosen = listing.below ? branchOf(rows, listing.below, read) : rows;
	const tests = [...whereTests(listing, read), ...wordTests(listing, read)];
	return chosen.filter((row) => tests.every((test) => test(row)));
}

type Test = (row: Row) => boolean;

/** Asks for the rows below any row, as leaving the parameter out does. */
const all = '-1';

function whereTests({ where = {} }: Listing, read: Read): Test[] {
	const entries = Object.entries(where);
	const isChosen = entries.some(([parameter]) => read(parameter));
	return entries.flatMap(([parameter, rule]) => {
		const [column = '', usual] = rule.split('|');
		const text = read(parameter) ?? (isChosen ? undefined : usual);
		if (text === undefined || text === all) return [];
		const wanted = new Set(valuesIn(text));
		return [(row: Row) => [row[column] ?? ''].flat().some((cell) => wanted.has(String(cell)))];
	});
}

/** One value, several with commas, or a list as JSON. */
function valuesIn(text: string): string[] {
	if (text.startsWith('[')) return readEntries(text).map(([, value]) => String(value));
	return text.split(',').map((value) => value.trim());
}

function wordTests({ search = {} }: Listing, read: Read): Test[] {
	return Object.entries(search).map(([parameter, column]) => {
		const words = read(parameter);
		return (row: Row) => hasWords(String(row[column]), words);
	});
}

/** The rows below one, or all levels of them; the root is among its own rows. */
function branchOf(rows: Row[], { parameter, parent, root, deep }: Branch, read: Read): Row[] {
	const top = read(parameter) ?? root;
	const isDeep = !deep || read(deep) === 'true';
	const byId = new Map(rows.map((row) => [idOf(row), row]));
	const isBelow = (row: Row | undefined): boolean =>
		row !== undefined &&
		(String(row[parent]) === top || (isDeep && isBelow(byId.get(String(row[parent])))));
	return rows.filter((row) => isBelow(row) || (idOf(row) === top && top === root));
}

/** The first column names a row. */
export function idOf(row: Row): string {
	const [id]: Array<Cell | undefined> = Object.values(row);
	return String(id);
}
