import type { PickerTree } from '../catalogue/pickers';
import { type Entry, pathSign } from './readEntries';

/** Levels of a tree, and a bound for one whose entries stand above themselves. */
export const deepest = 20;

/**
 * The entries of a tree that was listed whole, each named by its path below the root; where only those without others
 * below can be picked, these.
 */
export function withPaths(entries: Entry[], { leaves, root }: PickerTree = {}): Entry[] {
	const byId = new Map(entries.filter(({ id }) => id !== root).map((entry) => [entry.id, entry]));
	const above = new Set(entries.map(({ parent }) => parent));
	return entries
		.filter(({ id }) => !leaves || !above.has(id))
		.map((entry) => ({ ...entry, name: pathOf(entry, byId).join(pathSign) }));
}

function pathOf(entry: Entry, byId: Map<string, Entry>): string[] {
	const path = [entry.name];
	let parent = byId.get(entry.parent ?? '');
	while (parent && path.length < deepest) {
		path.unshift(parent.name);
		parent = byId.get(parent.parent ?? '');
	}
	return path;
}
