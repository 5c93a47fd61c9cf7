import type { Position } from '../paging/PageReader';
import type { Data } from './askedWith';

/** A list that is asked by each entry of another. */
export interface AskedBy {
	key: string;
	/** Parameter that takes the entry's id. */
	parameter: string;
	/** What it is asked with besides. */
	given: Data;
}

/** Pages of a list that are still to be read. */
export interface Step {
	/** Key of the picker. */
	key: string;
	given: Data;
	/** Where the first page begins; absent for the beginning. */
	at?: Position;
	/** How many of the first page have been taken: of its rows, or of the lists that its entries lead to. */
	from?: number;
	/** Mark of the page before. */
	before?: string;
	/** How many of the words that are looked for stand above what it gives. */
	hits?: number;
	/** Which of the picker's further lists is read; absent for its own. */
	more?: number;
	/** Names of the entries above, in a tree that is asked level by level. */
	names: string[];
	/** What the entry was called by which the list is asked. */
	of?: string;
	/** The lists that are asked by its entries, the next one first. */
	then: AskedBy[];
}
