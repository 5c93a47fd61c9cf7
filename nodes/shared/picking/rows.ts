import type { INodeListSearchItems } from 'n8n-workflow';
import type { Entry } from './readEntries';

/** Shorter ids are shown whole, of longer ones the end. */
const longestId = 8;
const shownOfId = 4;
/** A row of the editor shows some 45 letters, Chinese characters count as two: so much of a name leaves room for the rest. */
const widestName = 30;
/** How much of the end of a longer name is kept, which often differs where the beginning does not. */
const widestEnd = 10;
/** Most characters of what tells it from others. */
const longestText = 120;

/** An entry as the list shows it: its name, its id or the end of it, and what else tells it from others. */
export function rowOf({ id, name, tells }: Entry): INodeListSearchItems {
	const shown = id.length > longestId ? `…${id.slice(-shownOfId)}` : id;
	const isTold = name === id || tells.includes(id);
	const told = [shortened(name), ...(isTold ? [] : [shown]), ...tells.map(oneLine)];
	return { name: told.join(' · '), value: id };
}

/** A name whose middle is left out if it would hide what follows it. */
function shortened(name: string): string {
	const characters = Array.from(name.replace(/\s+/g, ' ').trim());
	if (widthOf(characters) <= widestName) return characters.join('');
	const begin = fitting(characters, widestName - widestEnd);
	const end = fitting(characters.reverse(), widestEnd).reverse();
	return `${begin.join('')}…${end.join('')}`;
}

/** The first characters, as many as fit. */
function fitting(characters: string[], width: number): string[] {
	const end = characters.findIndex((_, at) => widthOf(characters.slice(0, at + 1)) > width);
	return end < 0 ? characters : characters.slice(0, end);
}

const widthOf = (characters: string[]): number =>
	characters.reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);

/** What says more does not fit in a row. */
function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > longestText ? `${line.slice(0, longestText)}…` : line;
}

/** Whether an entry has all the words, in what is shown of it or in its id. */
export const fits = ({ id, name, tells }: Entry, filter: string): boolean =>
	hits([name, ...tells, id], filter) === wordsOf(filter).length;

/** How many of the words some texts have. */
export function hits(texts: string[], filter: string): number {
	const text = texts.join(' ').toLowerCase();
	return wordsOf(filter).filter((word) => text.includes(word)).length;
}

const wordsOf = (filter: string): string[] => filter.toLowerCase().split(/\s+/);
