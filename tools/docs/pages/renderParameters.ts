import type { DescribedParameter, Field, ValueTexts } from '../../../nodes/shared/catalogue/types';
import { code, escaped, narrowTable } from './markdown';
import { plainLimits, plainType } from './plainType';

const heads = [
	...(['Field', 'Wire name', 'Type', 'Required', 'Limits', 'Default', 'Description'] as const),
	'Values',
];

/** The parameters of an operation as a table, the members of objects listed below it. */
export function renderParameters(parameters: DescribedParameter[]): string {
	if (parameters.length === 0) return 'No parameters.\n';
	const table = narrowTable(heads, parameters.map(row));
	const members = parameters.flatMap((parameter) =>
		parameter.fields
			? [`\nMembers of ${wireName(parameter)}:\n\n${renderMembers(parameter.fields)}`]
			: [],
	);
	return [table, ...members].join('');
}

function row(parameter: DescribedParameter): string[] {
	const { label, required, default: standard, description, example, secret, options } = parameter;
	const shown = example ? `e.g. ${code(example)}` : '';
	return [
		escaped(label),
		wireName(parameter),
		`${plainType(parameter)}${secret ? ', masked' : ''}`,
		required ? 'yes' : '',
		plainLimits(parameter),
		standard === undefined ? '' : code(standard),
		[escaped(description), shown].filter(Boolean).join('; '),
		(options ?? []).map(renderValue).join('; '),
	];
}

const wireName = ({ name, inside }: DescribedParameter) =>
	inside ? `${code(name)} in ${code(inside)}` : code(name);

function renderValue({ value, name, description }: ValueTexts): string {
	const meaning = description ? ` (${escaped(description)})` : '';
	return `${value === '' ? 'empty' : code(value)} ${escaped(name)}${meaning}`;
}

function renderMembers(fields: Field[], indent = ''): string {
	return fields.map((field) => renderMember(field, indent)).join('');
}

function renderMember(field: Field, indent: string): string {
	const { name, required, element, fields = [] } = field;
	const notes = [
		plainType(field),
		required && 'required',
		plainLimits(field),
		element && `each in ${code(element)}`,
	];
	const line = `${indent}- ${code(name)}: ${notes.filter(Boolean).join(', ')}\n`;
	return line + renderMembers(fields, `${indent}  `);
}
