import { compiled } from './compiled';

/** A moment so many days before now: `ms` as Unix time in milliseconds, `date` as the platform's date and time. */
export interface MovingMoment {
	daysAgo: number;
	as: 'ms' | 'date';
}

/** What a list cannot be asked without, or is narrowed by. */
export interface PickerNeed {
	/** Parameter of the operation that lists, by dotted path. */
	parameter: string;
	/** Names of the fields that hold it: the first that is filled in, beside the picked one or further out. */
	fields: string[];
	/** It may stand anywhere in the operation. */
	deep?: true;
	/** Without it, the list is asked without it. */
	optional?: true;
	/** Without it, the list is asked for each entry of this picker. */
	each?: string;
}

/** How entries stand under each other. */
export interface PickerTree {
	/** Member of an entry that names the entry above it. */
	parent?: string;
	/** What the entries of the highest level name as the one above, or are asked by. */
	root?: string;
	/** The list is asked level by level: parameter that takes the entry above. */
	ask?: string;
	/** Member that says whether there are entries below; with `!` in front, whether there are none. */
	hasMore?: string;
	/** Only entries without others below can be picked. */
	leaves?: true;
}

/** How an operation lists what can be picked: paths are those of its answer. */
export interface PickerList {
	/** The operation that lists. */
	method: string;
	/** What it is always asked with, by dotted path: a value as it is sent, or a moment that moves with the clock. */
	fixed?: Record<string, unknown>;
	/** Dotted path to the entries, lists ending in `[]`; without any, the answer is one entry. */
	place: string;
	/** Member with the id; absent where the entries are ids themselves. */
	id?: string;
	/**
	 * Member with the name; absent or empty: the id is shown. A path through a list means its first entry;
	 * a list of texts is a path.
	 */
	name?: string;
	/** How the name is written: `pid:vid:name:value;…`, of which the values count. */
	nameIs?: 'properties';
	/** Members that tell entries of one name apart. */
	tells?: string[];
	/** Parameter that takes words to look for; absent: what was read is searched. */
	search?: string;
	/** The platform lists nothing without words, or without what is optional. */
	searchRequired?: true;
}

/** A list that ids are picked from. */
export interface Picker extends PickerList {
	/** What the entries are called, in plural and small letters. */
	label: string;
	needs?: PickerNeed[];
	/** Member of the record around an entry, shown before its name. */
	group?: string;
	tree?: PickerTree;
	/** Minutes for which answers are kept, of what changes seldom; else one. */
	keptMinutes?: number;
	/** Further lists of the same ids, read after this one; with `searchRequired` before it, only where words are given. */
	more?: PickerList[];
}

let pickers: Record<string, Picker> | undefined;

/** Picker by its key, as fields name it. */
export function findPicker(key: string): Picker | undefined {
	const all = allPickers();
	return Object.hasOwn(all, key) ? all[key] : undefined;
}

/** All pickers by key; read on first use and kept. */
export function allPickers(): Record<string, Picker> {
	return (pickers ??= compiled<Record<string, Picker>>('lookup/pickers'));
}

/** Has these pickers used instead of the compiled ones, by tools that run before anything is compiled. */
export function usePickers(others: Record<string, Picker>): void {
	pickers = others;
}
