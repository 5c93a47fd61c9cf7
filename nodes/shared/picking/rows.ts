import type { INodeListSearchItems } from 'n8n-workflow';
import type { Entry } from './readEntries';

/** Shorter ids are shown whole, of longer ones the end. */
const longestId = 8;
const shownOfId = 4;

/** An entry as the list shows it: its name with all that tells it from others, the end of its id last. */
export function rowOf({ id, name, tells }: Entry): INodeListSearchItems {
	const shown = id.length > longestId ? `…${id.slice(-shownOfId)}` : id;
	return { name: [name, ...tells, ...(name === id ? [] : [shown])].join(' · '), value: id };
}

/** Whether an entry has all the words, in what is shown of it or in its id. */
export function fits({ id, name, tells }: Entry, filter: string): boolean {
	const text = [name, ...tells, id].join(' ').toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
