import type { ValueTexts } from '../catalogue/types';

/** Values that an error names. */
const mostNamed = 10;

/** What is allowed where one of a list of values is, `one of 1, 2 and 5 more`. */
export function oneOf(options: ValueTexts[]): string {
	const named = options.slice(0, mostNamed).map(({ value }) => value);
	const left = options.length - named.length;
	return `one of ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
