import type { INodeListSearchItems } from 'n8n-workflow';
import type { Entry } from './readEntries';

/** Shorter ids are shown whole, of longer ones the end. */
const longestId = 8;
const shownOfId = 4;
/** Most characters of a name, and of each of what tells it from others. */
const longestText = 120;

/** An entry as the list shows it: its name with all that tells it from others, the end of its id last. */
export function rowOf({ id, name, tells }: Entry): INodeListSearchItems {
	const shown = id.length > longestId ? `…${id.slice(-shownOfId)}` : id;
	const told = [oneLine(name), ...tells.map(oneLine), ...(name === id ? [] : [shown])];
	return { name: told.join(' · '), value: id };
}

/** What says more does not fit in a row. */
function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > longestText ? `${line.slice(0, longestText)}…` : line;
}

/** Whether an entry has all the words, in what is shown of it or in its id. */
export function fits({ id, name, tells }: Entry, filter: string): boolean {
	const text = [name, ...tells, id].join(' ').toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
