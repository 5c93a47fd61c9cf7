import type { Picker, PickerList } from '../catalogue/pickers';
import { isPlainObject } from '../json/objects';
import { parseText } from '../json/parseTexts';
import { platformTime } from '../values/platformTime';
import { isBlank, plainText } from '../values/scalarText';

/** One of the things that can be picked. */
export interface Entry {
	id: string;
	/** What it is called; its id where it has no name. */
	name: string;
	/** The entry above it, by id. */
	parent?: string;
	/** There are entries below it. */
	hasMore: boolean;
	/** What tells it from others of its name; the id among it is shown whole. */
	tells: string[];
}

/** Between the names of a path. */
export const pathSign = ' › ';

/** How an answer's entries are read. */
export type EntryRules = Pick<PickerList, 'place' | 'id' | 'name' | 'nameIs' | 'tells'> &
	Pick<Picker, 'group' | 'tree'>;

/** A list with how its entries are read. */
export type List = PickerList & EntryRules & Pick<Picker, 'keptMinutes'>;

/** The entries of an answer, without those that have no id. */
export function readEntries(payload: object, rules: EntryRules): Entry[] {
	return recordsAt(payload, rules.place)
		.map(({ record, around }) => entryOf(record, around, rules))
		.filter(({ id }) => id !== '');
}

function entryOf(record: unknown, around: unknown, rules: EntryRules): Entry {
	const { group, tells = [], tree } = rules;
	const at = (path: string | undefined) => textAt(record, path);
	const id = rules.id === undefined ? textOf(record) : at(rules.id);
	const name = nameOf(nameAt(record, rules.name), rules.nameIs) || id;
	const outer = textAt(around, group);
	const parent = at(tree?.parent);
	return {
		id,
		name: outer ? `${outer}${pathSign}${name}` : name,
		...(parent && { parent }),
		hasMore: hasMore(record, tree?.hasMore),
		tells: tells
			.map(at)
			.map(told)
			.filter((text) => text !== '' && text !== name),
	};
}

/** Of properties the values, as `Red, XL` of `1:2:Colour:Red;3:4:Size:XL`. */
function nameOf(text: string, kind: EntryRules['nameIs']): string {
	if (kind !== 'properties') return text;
	const values = text.split(';').map((property) => property.split(':').slice(3).join(':'));
	return values.filter((value) => value !== '').join(', ') || text;
}

/** Milliseconds since 1970 from 2001 on are shown as the platform's date. */
const told = (text: string): string =>
	/^1\d{12}$/.test(text) ? platformTime(new Date(Number(text))) : text;

/** Without a member that says it, every entry may have others below. */
function hasMore(record: unknown, path: string | undefined): boolean {
	if (path === undefined) return true;
	const said = textAt(record, path.replace('!', '')) === 'true';
	return path.startsWith('!') ? !said : said;
}

interface Found {
	record: unknown;
	/** The record in whose list it stands. */
	around: unknown;
}

/** What a path leads to, through all entries of each list on the way. */
function recordsAt(payload: unknown, place: string): Found[] {
	const steps = place === '' ? [] : place.replaceAll('[]', '').split('.');
	let found: Found[] = [{ record: payload, around: undefined }];
	for (const name of steps)
		found = found.flatMap(({ record }) =>
			listed(memberOf(record, name)).map((inner) => ({ record: inner, around: record })),
		);
	return found;
}

function listed(value: unknown): unknown[] {
	const parsed = parseText(value);
	if (Array.isArray(parsed)) return parsed.filter((entry) => !isBlank(entry));
	return isBlank(parsed) ? [] : [parsed];
}

const memberOf = (record: unknown, name: string): unknown =>
	isPlainObject(record) ? record[name] : undefined;

/** Text at a path, of a list that of its first entry; empty where there is none. */
function textAt(record: unknown, path: string | undefined): string {
	if (path === undefined) return '';
	const [first] = recordsAt(record, path);
	return textOf(first?.record);
}

/** As a text; a list of texts is a path. */
function nameAt(record: unknown, path: string | undefined): string {
	const found = path === undefined ? [] : recordsAt(record, path);
	const [first] = found;
	const listed = found.filter(({ around }) => around === first?.around);
	return listed.map((name) => textOf(name.record)).join(pathSign);
}

/** A text in several languages, as JSON, is shown in English, else in the first. */
function textOf(value: unknown): string {
	const parsed = parseText(value);
	if (isPlainObject(parsed)) return textOf(parsed.en ?? Object.values(parsed)[0]);
	return isBlank(parsed) || Array.isArray(parsed) ? '' : plainText(parsed).trim();
}
