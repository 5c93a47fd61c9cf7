import type { DescribedParameter, Field, ValueTexts } from '../../nodes/shared/catalogue/types';
import { type Html, code, markup, joined, table } from './markup';
import { plainLimits, plainType } from './plainTexts';

const heads = [
	...['Field', 'Wire name', 'Type', 'Required', 'Limits', 'Default', 'Description', 'Values'],
];

/** The parameters of an operation as a table, the members of objects listed below it. */
export function parameterTable(parameters: DescribedParameter[]): Html {
	if (parameters.length === 0) return markup`<p>No parameters.</p>\n`;
	const members = parameters.map(
		(parameter) =>
			listsMembers(parameter) && [
				markup`<p>Members of ${wireName(parameter)}:</p>\n`,
				memberList(parameter.fields ?? []),
			],
	);
	return markup`${table(heads, parameters.map(row))}${members}`;
}

function row(parameter: DescribedParameter) {
	const { label, required, default: standard, description, example, secret, options } = parameter;
	return [
		label,
		wireName(parameter),
		`${plainType(parameter)}${secret ? ', masked' : ''}`,
		required && 'yes',
		plainLimits(parameter),
		standard !== undefined && code(standard),
		joined([description, example && markup`e.g. ${code(example)}`], '; '),
		joined((options ?? []).map(valueText), '; '),
	];
}

const wireName = ({ name, inside }: DescribedParameter) =>
	inside ? markup`${code(name)} in ${code(inside)}` : code(name);

const valueText = ({ value, name, description }: ValueTexts) =>
	markup`${value === '' ? 'empty' : code(value)} ${name}${description && ` (${description})`}`;

/** The names in a map are the caller's, and none to list. */
const listsMembers = ({ type, fields }: Field) => type !== 'map' && Boolean(fields);

function memberList(fields: Field[]): Html {
	return markup`<ul>\n${fields.map(member)}</ul>\n`;
}

function member(field: Field): Html {
	const { name, required, element, fields = [] } = field;
	const notes = [
		plainType(field),
		required && 'required',
		plainLimits(field),
		element && markup`each in ${code(element)}`,
	];
	return markup`<li>${code(name)}: ${joined(notes, ', ')}${listsMembers(field) && memberList(fields)}</li>\n`;
}
