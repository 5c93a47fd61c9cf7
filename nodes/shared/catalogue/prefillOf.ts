import type { DescribedParameter, Operation, ResponseField } from './types';

/**
 * What the field of a parameter holds at first, as text: what its words say, else the platform's default;
 * for a parameter that chooses members of the answer, all that a record has, as far as the platform takes so many.
 */
export function prefillOf(
	operation: Pick<Operation, 'response' | 'result'>,
	parameter: DescribedParameter,
): string | undefined {
	const { prefill, default: usual, selectsMembers, maxListSize } = parameter;
	if (prefill ?? usual) return prefill ?? usual;
	if (!selectsMembers) return undefined;
	const names = recordMembers(operation).map(({ name }) => name);
	return names.slice(0, maxListSize).join(',') || undefined;
}

/** Members of what `result` leads to; those of the answer when it leads to no record. */
function recordMembers({ response = [], result = '' }: Pick<Operation, 'response' | 'result'>) {
	const path = result.replace(/\[\]$/, '').split('.').filter(Boolean);
	const inner = path.reduce<ResponseField[] | undefined>(
		(fields, name) => fields?.find((field) => field.name === name)?.fields,
		response,
	);
	return inner ?? [];
}
