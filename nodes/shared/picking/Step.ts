import type { Position } from '../paging/PageReader';
import type { Data } from './PickerCalls';

/** A list that is asked by each entry of another. */
export interface AskedBy {
	key: string;
	/** Parameter that takes the entry's id. */
	parameter: string;
	/** What it is asked with besides. */
	given: Data;
}

/** Pages of a list that are still to be read; the editor keeps it as text between two requests. */
export interface Step {
	/** Key of the picker. */
	key: string;
	given: Data;
	/** Where the first page begins; absent for the beginning. */
	at?: Position;
	/** The second list of the picker is read. */
	isMore?: true;
	/** Names of the entries above, in a tree that is asked level by level. */
	names: string[];
	/** What the entry was called by which the list is asked. */
	of?: string;
	/** The lists that are asked by its entries, the next one first. */
	then: AskedBy[];
}
