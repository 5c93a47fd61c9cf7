// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
const names = require('../../../catalogue/routes/elements.json') as Record<string, string>;

/** Name of the XML element of each entry of a list; undefined where no document has a list of that name. */
export const elementName = (list: string): string | undefined =>
	Object.hasOwn(names, list) ? names[list] : undefined;
