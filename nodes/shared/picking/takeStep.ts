import type { PickerList } from '../catalogue/pickers';
import { pickerOf } from './firstSteps';
import type { EntryPage, PickerCalls } from './PickerCalls';
import type { Entry, EntryRules } from './readEntries';
import { fits } from './rows';
import type { AskedBy, Step } from './Step';
import { pathSign, withPaths } from './treePaths';

/** What a step gives: what can be picked, and the steps that follow, the first one first. */
export interface Taken {
	entries: Entry[];
	steps: Step[];
}

/**
 * Reads the next page of a step.
 * @param filter words to look for; empty for none
 * @throws as the call does
 */
export async function takeStep(calls: PickerCalls, step: Step, filter: string): Promise<Taken> {
	const picker = pickerOf(step.key);
	const list = (step.isMore && picker.more) || picker;
	const { entries, next } = await read(calls, list, step, filter);
	const following = next === undefined ? [] : [{ ...step, at: next }];
	const steps = [...lower(entries, list, step, filter), ...following];
	const picked = entries.filter(canBePicked(list)).map((entry) => named(entry, step));
	const [asked] = step.then;
	if (asked) return { entries: [], steps: [...picked.map(askedBy(step, asked)), ...steps] };
	const isSearched = filter === '' || list.search !== undefined;
	return { entries: picked.filter((entry) => isSearched || fits(entry, filter)), steps };
}

type List = PickerList & EntryRules;

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

/** The levels below the entries; where words are looked for, those come first whose names have them. */
function lower(entries: Entry[], { tree }: List, step: Step, filter: string): Step[] {
	const ask = tree?.ask;
	if (ask === undefined) return [];
	const open = entries.filter(({ hasMore }) => hasMore);
	const likely = filter === '' ? [] : open.filter((entry) => fits(entry, filter));
	return [...new Set([...likely, ...open])].map(({ id, name }) => ({
		...step,
		at: undefined,
		given: { ...step.given, [ask]: id },
		names: [...step.names, name],
	}));
}

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
