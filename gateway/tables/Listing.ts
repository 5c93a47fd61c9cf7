import type { OperationFacts } from '../../nodes/shared/catalogue/types';

/** Which rows of a table a method lists, and where in its response they stand. */
export interface Listing {
	table: string;
	/** Path of the list, or of the one record; the whole response when absent. */
	place?: string;
	/** Whether the response is one record and no list; an id that no row has gets a sample. */
	one?: boolean;
	/** Parameters, and the column that is one of their values; `parent|0` is 0 where no parameter chooses. */
	where?: Record<string, string>;
	/** Parameters of words, all of which the column holds. */
	search?: Record<string, string>;
	/** A parameter that chooses the rows below a row of a tree. */
	below?: Branch;
	/** Members, and the column that they have another name for. */
	as?: Record<string, string>;
	/** Lists in a record: the rows of another table that have the same value in a column, `roles.groupId`. */
	inner?: Record<string, string>;
}

/** How a parameter chooses a part of a tree. */
export interface Branch {
	parameter: string;
	/** The column that names the row above. */
	parent: string;
	/** The row at the top, which is among its own rows. */
	root: string;
	/** The parameter that asks for all levels; all are given where there is none. */
	deep?: string;
}

/** A call that a table may answer. */
export interface ListCall {
	operation: OperationFacts;
	business: Map<string, string>;
	requestId: string;
	now: number;
}
