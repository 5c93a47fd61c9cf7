import { pickerOf } from './firstSteps';
import { pageMark } from './marks';
import type { EntryPage, PickerCalls } from './PickerCalls';
import { type Entry, type List, pathSign } from './readEntries';
import { fits } from './rows';
import type { AskedBy, Step } from './Step';
import { deepest, withPaths } from './treePaths';

/** What a step gives: what can be picked, and the steps that follow, the first one first. */
export interface Taken {
	entries: Entry[];
	steps: Step[];
}

/** Rows that are shown at once of a list that comes whole. */
const mostRows = 200;

/**
 * Reads the next page of a step, or goes on with its page: with so many rows, or with the next of the lists that its
 * entries lead to. What follows stays short however long the list.
 * @param filter words to look for; empty for none
 * @throws as the call does
 */
export async function takeStep(calls: PickerCalls, step: Step, filter: string): Promise<Taken> {
	const picker = pickerOf(step.key);
	const list: List = picker.more?.[step.more ?? -1] ?? picker;
	const { entries, next } = await read(calls, list, step, filter);
	const before = pageMark(entries);
	// A platform that takes no notice of the page gives the first one again and again
	if (before !== undefined && before === step.before) return { entries: [], steps: [] };
	const following = next === undefined ? [] : [{ ...step, ...untouched, at: next, before }];
	const picked = entries.filter(canBePicked(list)).map((entry) => named(entry, step));
	const [asked] = step.then;
	const below = lower(entries, list, step, filter);
	if (asked) return nextOf(step, [...picked.map(askedBy(step, asked)), ...below], following);
	const rows = picked.filter(isWanted(list, filter));
	if (below.length === 0) return nextRows(step, rows, following);
	const { steps } = nextOf(step, below, following);
	return { entries: step.from === undefined ? rows : [], steps };
}

function nextRows(step: Step, rows: Entry[], following: Step[]): Taken {
	const { from = 0 } = step;
	const end = from + mostRows;
	const steps = end < rows.length ? [{ ...step, from: end }] : following;
	return { entries: rows.slice(from, end), steps };
}

function nextOf(step: Step, inner: Step[], following: Step[]): Taken {
	const { from = 0 } = step;
	const end = from + 1;
	const rest = end < inner.length ? [{ ...step, from: end }] : following;
	return { entries: [], steps: [...inner.slice(from, end), ...rest] };
}

async function read(
	calls: PickerCalls,
	list: List,
	{ given, at, then }: Step,
	filter: string,
): Promise<EntryPage> {
	const { tree, search } = list;
	if (tree?.parent && !tree.ask) return { entries: withPaths(await calls.all(list, given), tree) };
	const isAsked = search !== undefined && filter !== '' && then.length === 0;
	return await calls.page(list, isAsked ? { ...given, [search]: filter } : given, at);
}

const canBePicked =
	({ tree }: List) =>
	({ hasMore }: Entry): boolean =>
		!(tree?.ask && tree.leaves && hasMore);

/** What the platform searches it has found; else the words are looked for here. */
const isWanted =
	({ search }: List, filter: string) =>
	(entry: Entry): boolean =>
		filter === '' || search !== undefined || fits(entry, filter);

/** The levels below the entries; where words are looked for, those come first whose names have them. */
function lower(entries: Entry[], { tree }: List, step: Step, filter: string): Step[] {
	const ask = tree?.ask;
	if (ask === undefined || step.names.length >= deepest) return [];
	const open = entries.filter(({ hasMore, id }) => hasMore && id !== step.given[ask]);
	const likely = filter === '' ? [] : open.filter((entry) => fits(entry, filter));
	return [...new Set([...likely, ...open])].map(({ id, name }) => ({
		...step,
		...untouched,
		given: { ...step.given, [ask]: id },
		names: [...step.names, name],
	}));
}

/** A list from its beginning. */
const untouched = { at: undefined, from: undefined, before: undefined };

/** With the names of what stands above it, or of the entry by which its list was asked. */
const named = (entry: Entry, { names, of }: Step): Entry => ({
	...entry,
	name: [...names, entry.name].join(pathSign),
	tells: of === undefined ? entry.tells : [...entry.tells, of],
});

const askedBy =
	({ then: [, ...then] }: Step, { key, parameter, given }: AskedBy) =>
	({ id, name }: Entry): Step => ({
		key,
		given: { ...given, [parameter]: id },
		names: [],
		of: name,
		then,
	});
