import type { Field, Parameter, ResponseField } from '../../nodes/shared/catalogue/types';

/** The parameter, or the member of a struct parameter, at a path; a parameter's own name may have dots. */
export function findInput(parameters: Parameter[], path: string): Field | undefined {
	return parameters.find(({ name }) => name === path) ?? descend<Field>(parameters, path.split('.'));
}

/** The member of the answer at a path that leads through structs. */
export function findMember(response: ResponseField[], path: string): ResponseField | undefined {
	return descend(response, path.split('.'));
}

function descend<T extends { name: string; type: string; fields?: T[] }>(
	fields: T[],
	[name, ...rest]: string[],
): T | undefined {
	const found = fields.find((field) => field.name === name);
	if (!found || rest.length === 0) return found;
	return found.type.endsWith('[]') ? undefined : descend(found.fields ?? [], rest);
}
