import type { INodeProperties } from 'n8n-workflow';
import type { DescribedParameter, Field } from '../catalogue/types';

/** Longest example of JSON that is made from the members of a struct. */
const longest = 30;

/**
 * What a value looks like, on one line: as the placeholder of a text field, and below a JSON field, which has none.
 * The example of a struct is made of its required members, else of its first ones.
 */
export function exampleOf(
	parameter: DescribedParameter,
): Pick<INodeProperties, 'placeholder' | 'hint'> {
	const { example, options, type } = parameter;
	if (options) return {};
	if (/^(json|struct|map)/.test(type)) {
		const text = example ?? structExample(parameter);
		return text ? { hint: `e.g. ${text}` } : {};
	}
	return example ? { placeholder: `e.g. ${example}` } : {};
}

function structExample({ type, fields = [] }: Field): string | undefined {
	if (fields.length === 0 || type === 'map') return undefined;
	const required = fields.filter((field) => field.required);
	const members = (required.length > 0 ? required : fields).map(
		(field) => `${JSON.stringify(field.name)}: ${valueExample(field)}`,
	);
	let count = members.length;
	while (count > 1 && members.slice(0, count).join(', ').length > longest) count -= 1;
	const object = `{${members.slice(0, count).join(', ')}}`;
	return type === 'struct[]' ? `[${object}]` : object;
}

const values: Partial<Record<Field['type'], string>> = {
	number: '1',
	numeric: '"123"',
	boolean: 'true',
	date: '"2026-01-31 08:00:00"',
	struct: '{}',
	'struct[]': '[]',
	json: '{}',
};

function valueExample({ type }: Field): string {
	return values[type] ?? (type.endsWith('[]') ? '["…"]' : '"…"');
}
