import type {
	DescribedParameter,
	Field,
	Operation,
	ValueTexts,
} from '../../nodes/shared/catalogue/types';
import { optionTable } from '../../nodes/shared/execute/optionTable';
import { type Html, code, markup, joined, table } from './markup';
import { plainLimits, plainType } from './plainTexts';

const heads = [
	...['Field', 'Wire name', 'Type', 'Required', 'Limits', 'Default', 'Description', 'Values'],
];

/** The parameters of an operation as a table, the members of objects listed below it. */
export function parameterTable(operation: Pick<Operation, 'paging' | 'parameters'>): Html {
	const { parameters } = operation;
	if (parameters.length === 0) return markup`<p>No parameters.</p>\n`;
	const members = parameters.map(
		(parameter) =>
			parameter.fields && [
				markup`<p>Members of ${wireName(parameter)}:</p>\n`,
				memberList(parameter.fields),
			],
	);
	return markup`${table(
		heads,
		parameters.map((parameter) => row(operation, parameter)),
	)}${members}`;
}

/** Where the value of a parameter is given; of what names a page, in Options. */
const placeOf = ({ paging }: Pick<Operation, 'paging'>, { name, label }: DescribedParameter) => {
	if (name === paging?.parameter) return `Options: ${optionTable.startAt.label}`;
	return name === paging?.size ? `Options: ${optionTable.pageSize.label}` : label;
};

function row(operation: Pick<Operation, 'paging'>, parameter: DescribedParameter) {
	const { required, default: standard, description, example, secret, options } = parameter;
	return [
		placeOf(operation, parameter),
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

function memberList(fields: Field[]): Html {
	return markup`<ul>\n${fields.map(member)}</ul>\n`;
}

function member(field: Field): Html {
	const { name, required, element, fields, holds } = field;
	const notes = [
		plainType(field),
		required && 'required',
		plainLimits(field),
		element && markup`each in ${code(element)}`,
	];
	return markup`<li>${code(name)}: ${joined(notes, ', ')}${fields && memberList(fields)}${holds && markup`; or the JSON of${memberList(holds)}`}</li>\n`;
}
