import { ofCredential } from '../../nodes/shared/catalogue/accountFields';
import type { DescribedParameter, Operation } from '../../nodes/shared/catalogue/types';
import { optionTable } from '../../nodes/shared/execute/optionTable';
import { hasMembers } from './hasMembers';
import { type Html, code, markup, joined, table } from './markup';
import { plainLimits, plainType } from './plainTexts';
import { structSection } from './structSection';
import { valueTexts } from './valueTexts';

const heads = [
	...['Field', 'Name in the API', 'Type', 'Required', 'Limits', 'Default', 'Description', 'Values'],
];

/** The parameters of an operation as a table, the members of objects below it. */
export function parameterTable(operation: Pick<Operation, 'paging' | 'parameters'>): Html {
	const { parameters } = operation;
	if (parameters.length === 0) return markup`<p>No parameters.</p>\n`;
	const rows = parameters.map((parameter) => row(operation, parameter));
	return markup`${table(heads, rows)}${parameters.filter(hasMembers).map(structSection)}`;
}

/** Where the value of a parameter is given; of what names a page, in Options. */
const placeOf = ({ paging }: Pick<Operation, 'paging'>, { name, label }: DescribedParameter) => {
	if (name === paging?.parameter) return `Options: ${optionTable.startAt.label}`;
	return name === paging?.size ? `Options: ${optionTable.pageSize.label}` : label;
};

function row(operation: Pick<Operation, 'paging'>, parameter: DescribedParameter) {
	const { required, description, example, secret } = parameter;
	// Of an object the whole example stands below
	const isShown = example && !hasMembers(parameter);
	return [
		placeOf(operation, parameter),
		wireName(parameter),
		`${plainType(parameter)}${secret ? ', masked' : ''}`,
		required && 'yes',
		plainLimits(parameter),
		defaultText(parameter),
		joined([description, isShown && markup`e.g. ${code(example)}`], '; '),
		valueTexts(parameter),
	];
}

/** What the platform takes, or the credential gives, where nothing is given. */
function defaultText({ default: standard, fromAccount }: DescribedParameter) {
	if (standard !== undefined) return code(standard);
	return fromAccount && ofCredential(fromAccount);
}

const wireName = ({ name, inside }: DescribedParameter) =>
	inside ? markup`${code(name)} in ${code(inside)}` : code(name);
