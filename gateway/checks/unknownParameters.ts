import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Brought } from './parameters';

/** Names of what a call brings that the operation does not have. */
export function unknownParameters(
	{ business, files }: Brought,
	{ parameters }: OperationFacts,
): string[] {
	const known = new Set(parameters.map(({ name, inside }) => inside ?? name));
	return [...business.keys(), ...files.keys()].filter((name) => !known.has(name));
}
