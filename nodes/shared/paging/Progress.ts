/** Calls that reading one list may take; the longest list of the platform, 100,000 records, takes 5,000 of 20. */
const mostPages = 10_000;

/** Pages in a row without a record that is new. */
const mostIdlePages = 20;

/** Watches that the reading of a list comes to an end. */
export class Progress {
	private pages = 0;
	private idle = 0;

	/**
	 * Counts a page by whether it brought something new; `total` is the number of records that it states.
	 * @throws EndlessListError when the list shows no end
	 */
	count(isNew: boolean, total?: number): void {
		this.pages += 1;
		this.idle = isNew ? 0 : this.idle + 1;
		if (this.idle >= mostIdlePages)
			throw new EndlessListError(
				`${mostIdlePages} pages in a row brought nothing new${total === undefined ? '' : `, while the platform tells of ${total} records`}`,
			);
		if (this.pages >= mostPages) throw new EndlessListError(`it went on after ${mostPages} pages`);
	}
}

/** A list that goes on and on; the message says what shows it. */
export class EndlessListError extends Error {
	override name = 'EndlessListError';
}
