import { isTopLevel } from './parameters';
import type { DescribedField, Operation } from './types';

/** Label of the first field of one of these names, in quotes, and where it is added if it is not shown from the start. */
export function placeOf(operation: Operation, names: string[]): string | undefined {
	for (const parameter of operation.parameters) {
		const label = labelAmong([parameter], names);
		if (label === undefined) continue;
		return `"${label}"${isTopLevel(operation, parameter) ? '' : ' in Additional Fields'}`;
	}
	return undefined;
}

function labelAmong(parameters: DescribedField[], names: string[]): string | undefined {
	const own = parameters.find(({ name, label }) => label !== undefined && names.includes(name));
	if (own) return own.label;
	const inner = parameters.flatMap(({ fields = [] }) => fields);
	return inner.length > 0 ? labelAmong(inner, names) : undefined;
}
