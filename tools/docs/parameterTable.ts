import type { DescribedParameter } from '../../nodes/shared/catalogue/types';
import { hasMembers } from './hasMembers';
import { type Html, code, markup, joined, table } from './markup';
import { plainLimits, plainType } from './plainTexts';
import { structSection } from './structSection';
import { valueTexts } from './valueTexts';

const heads = [
	...['Field', 'Name in the API', 'Type', 'Required', 'Limits', 'Default', 'Description', 'Values'],
];

/** The parameters of an operation as a table, the members of objects below it. */
export function parameterTable(parameters: DescribedParameter[]): Html {
	if (parameters.length === 0) return markup`<p>No parameters.</p>\n`;
	const structs = parameters.filter(hasMembers);
	return markup`${table(heads, parameters.map(row))}${structs.map(structSection)}`;
}

function row(parameter: DescribedParameter) {
	const { label, required, default: standard, description, example, secret, options } = parameter;
	// Of an object the whole example stands below
	const isShown = example && !hasMembers(parameter);
	return [
		label,
		wireName(parameter),
		`${plainType(parameter)}${secret ? ', masked' : ''}`,
		required && 'yes',
		plainLimits(parameter),
		standard !== undefined && code(standard),
		joined([description, isShown && markup`e.g. ${code(example)}`], '; '),
		valueTexts(options),
	];
}

const wireName = ({ name, inside }: DescribedParameter) =>
	inside ? markup`${code(name)} in ${code(inside)}` : code(name);
