import { isDelisted } from './domain';
import { hasForm } from './forms';
import { isPosition, isTopLevel } from './parameters';
import type { DescribedParameter, Operation } from './types';

/** The parameters that a user may give or leave out. */
export const optionalParameters = (operation: Operation): DescribedParameter[] =>
	operation.parameters.filter(
		(parameter) =>
			!isTopLevel(operation, parameter) && !isPosition(operation, parameter.name, parameter.fields),
	);

/**
 * Whether the optional parameters of an operation are given as one JSON object: a delisted one has no more, as every
 * editor loads all fields; where they have forms, these say what their members are.
 */
export function hasOptionalJson(operation: Operation): boolean {
	const optional = isDelisted(operation) ? optionalParameters(operation) : [];
	return optional.length > 0 && !optional.some(hasForm);
}
