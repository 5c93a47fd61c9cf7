import type { OperationFacts, Parameter } from './types';

/** Whether a parameter has a field of its own; page number and size have none, as the node pages by itself. */
export function isTopLevel({ paging }: Pick<OperationFacts, 'paging'>, parameter: Parameter): boolean {
	const isPosition = parameter.name === paging?.parameter || parameter.name === paging?.size;
	return Boolean(parameter.required) && !isPosition;
}
