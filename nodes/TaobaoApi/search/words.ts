/* eslint-disable @typescript-eslint/no-require-imports -- JSON that is copied, not compiled */
const used = require('../../../catalogue/most-used.json') as Record<string, string>;
const others = require('../../../catalogue/synonyms.json') as Record<string, string[]>;
/* eslint-enable @typescript-eslint/no-require-imports */

/** An operation that people call most: its place among them, and what they call it besides its name. */
export interface Usage {
	rank: number;
	words: string;
}

/** Operations that people call most. */
export const mostUsed = new Map<string, Usage>(
	Object.entries(used).map(([method, words], rank) => [method, { rank, words }]),
);

/** Words of the catalogue that somebody may mean who types another. */
export const synonyms = new Map(Object.entries(others));
