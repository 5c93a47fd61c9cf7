/** What stands in a cell; a long id is a text. `@3` is a time of three days ago. */
export type Cell = string | number | boolean | Cell[];

/** A record by its columns; columns have the names of members. */
export type Row = Readonly<Record<string, Cell>>;

/** A table as it is written down: its rows, or how they are drawn. */
export interface TableSource {
	columns?: string[];
	rows?: Cell[][];
	/** For each row of another table, `count` rows are drawn, or as many as its column of that name says. */
	of?: string;
	count?: number | string;
	/** Columns that a drawn row has from the row it belongs to. */
	take?: Record<string, string>;
	/**
	 * Columns of a drawn row. A list gives one entry after the other; lists in a list are put together,
	 * each combination once where their lengths have no common factor. In a text, `{100+7}` counts from 100
	 * in steps of 7, and `{title}` is another column.
	 */
	draw?: Record<string, Cell>;
}
