/** The catalogue is wrong; carries every problem, never only the first. */
export class CatalogueError extends Error {
	constructor(readonly problems: string[]) {
		super(
			`${problems.length} problems in the catalogue:\n${problems.map((o) => `- ${o}`).join('\n')}`,
		);
		this.name = 'CatalogueError';
	}

	/** Ends a program that threw: prints the problems, each by itself or below a heading; other errors are thrown on. */
	static report(error: unknown, hasHeading = true): void {
		if (!(error instanceof CatalogueError)) throw error;
		console.error(hasHeading ? error.message : error.problems.join('\n'));
		process.exitCode = 1;
	}

	/** Throws when there is at least one problem. */
	static throwIfAny(problems: string[]): void {
		if (problems.length > 0) throw new CatalogueError(problems);
	}
}
