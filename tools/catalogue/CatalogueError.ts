/** The catalogue is wrong; carries every problem, never only the first. */
export class CatalogueError extends Error {
	constructor(readonly problems: string[]) {
		super(
			`${problems.length} problems in the catalogue:\n${problems.map((o) => `- ${o}`).join('\n')}`,
		);
		this.name = 'CatalogueError';
	}

	/** Throws when there is at least one problem. */
	static throwIfAny(problems: string[]): void {
		if (problems.length > 0) throw new CatalogueError(problems);
	}
}
