import { pickerOf } from './firstSteps';
import { pageMark } from './marks';
import type { PickerCalls } from './PickerCalls';
import { type Entry, type List, pathSign } from './readEntries';
import { fits, hits } from './rows';
import type { AskedBy, Step } from './Step';
import { deepest, withPaths } from './treePaths';

/** What a step gives: what can be picked, and the steps that follow, the first one first. */
export interface Taken {
	entries: Entry[];
	steps: Step[];
}

/** A step, its list, and the words that are looked for in it. */
interface Search {
	list: List;
	step: Step;
	filter: string;
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
	const list = listOf(step);
	const read = list.tree?.parent && !list.tree.ask ? readTree : readPage;
	const { entries, steps: following } = await read(calls, { list, step, filter });
	const picked = entries.filter(canBePicked(list)).map((entry) => named(entry, step));
	const [asked] = step.then;
	const lists = asked ? picked.map(askedBy(step, asked)) : [];
	const inner = likelyFirst([...lists, ...lower(entries, list, step)], filter);
	if (asked) return nextOf(step, inner, following);
	// What the platform searches it has found; else the words are looked for here
	const rows = picked.filter((entry) => list.search !== undefined || fits(entry, filter));
	if (inner.length === 0) return nextRows(step, rows, following);
	return { ...nextOf(step, inner, following), entries: step.from === undefined ? rows : [] };
}

function listOf({ key, more = -1 }: Step): List {
	const picker = pickerOf(key);
	return picker.more?.[more] ?? picker;
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
	const rest = inner[end] ? [{ ...step, from: end, hits: inner[end].hits }] : following;
	return { entries: [], steps: [...inner.slice(from, end), ...rest] };
}

/** Until its last page is read, a tree that is listed whole is read again: what words find depends on all names. */
async function readTree(calls: PickerCalls, { list, step, filter }: Search): Promise<Taken> {
	const { entries, next } = await calls.all(list, step);
	const rest = { ...step, from: filter === '' ? entries.length : undefined };
	return { entries: withPaths(entries, list.tree), steps: next === undefined ? [] : [rest] };
}

async function readPage(calls: PickerCalls, { list, step, filter }: Search): Promise<Taken> {
	const { search } = list;
	const isAsked = search !== undefined && filter !== '' && step.then.length === 0;
	const given = isAsked ? { ...step.given, [search]: filter } : step.given;
	const { entries, next } = await calls.page(list, { ...step, given });
	const before = pageMark(entries);
	// A platform that takes no notice of the page gives the first one again and again
	if (before !== undefined && before === step.before) return { entries: [], steps: [] };
	const following = { ...step, ...untouched, at: next, before, hits: hits(step.names, filter) };
	return { entries, steps: next === undefined ? [] : [following] };
}

const canBePicked =
	({ tree }: List) =>
	({ hasMore }: Entry): boolean =>
		!(tree?.ask && tree.leaves && hasMore);

/** The levels below the entries. */
function lower(entries: Entry[], { tree }: List, step: Step): Step[] {
	const ask = tree?.ask;
	if (ask === undefined || step.names.length >= deepest) return [];
	const open = entries.filter(({ hasMore, id }) => hasMore && id !== step.given[ask]);
	return open.map(({ id, name }) => ({
		...step,
		...untouched,
		given: { ...step.given, [ask]: id },
		names: [...step.names, name],
	}));
}

/** Where words are looked for, those come first whose names above have most of them. */
function likelyFirst(steps: Step[], filter: string): Step[] {
	if (filter === '') return steps;
	return steps
		.map((step) => ({ ...step, hits: hits([...step.names, step.of ?? ''], filter) }))
		.sort((a, b) => b.hits - a.hits);
}

/** How deep in its tree the entries lie that a step gives. */
const depth = ({ names, from }: Step): number => names.length + (from === undefined ? 0 : 1);

/**
 * Puts what follows a step among the others where words are looked for: the likeliest first, of equals the highest, so
 * that each search comes further, and of one level the branches in their order.
 */
export function putByLikelihood(steps: Step[], { from, names }: Step, following: Step[]): void {
	const isLevel = from === undefined && following.some((step) => step.names.length > names.length);
	steps.splice(isLevel ? steps.length : 0, 0, ...following);
	steps.sort((a, b) => (b.hits ?? 0) - (a.hits ?? 0) || depth(a) - depth(b));
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
