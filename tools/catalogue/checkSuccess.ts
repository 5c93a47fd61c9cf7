import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';

/** Problem of an operation whose `success` leads to no single member of its answer. */
export function checkSuccess({ method, success, response }: OperationFacts): string[] {
	if (!success || leads(success.path.split('.'), response)) return [];
	return [`${method}: success: the answer has no member ${success.path}`];
}

function leads([name, ...rest]: string[], fields: ResponseField[] | undefined): boolean {
	const field = fields?.find((member) => member.name === name);
	if (!field || field.type.endsWith('[]')) return false;
	return rest.length > 0 ? leads(rest, field.fields) : !field.fields;
}
