/** The catalogue is wrong; carries every offence, never only the first. */
export class CatalogueError extends Error {
	constructor(readonly offences: string[]) {
		super(`${offences.length} offences in the catalogue:\n${offences.map((o) => `- ${o}`).join('\n')}`);
		this.name = 'CatalogueError';
	}

	/** Throws when there is at least one offence. */
	static throwIfAny(offences: string[]): void {
		if (offences.length > 0) throw new CatalogueError(offences);
	}
}
