import { prefillOf, selectableMembers } from '../catalogue/parameters';
import type { DescribedField, DescribedParameter, Operation } from '../catalogue/types';
import { conditionText } from './conditionText';
import { fieldHelp } from './fieldHelp';
import { labelOf } from './labelOf';
import { listed } from './listed';
import { sentences } from './sentences';

/** Most characters of a list of members, of the values of a choice, and of the members of a member. */
const longestList = 500;
const longestChoice = 900;
const longestInner = 150;

/**
 * What a model is told of a parameter besides name and type: its help, the values it takes, its members, an example,
 * and what is sent where it is left out.
 */
export function argumentText(operation: Operation, parameter: DescribedParameter): string {
	const { example, options } = parameter;
	const prefill = prefillOf(operation, parameter);
	return sentences(
		// A model picks from no list
		fieldHelp({ ...parameter, picker: undefined }) || labelOf(parameter),
		typeText(parameter),
		valuesText(operation, parameter),
		membersText(parameter),
		example && !options ? `Example: ${example}` : '',
		prefill && prefill.length < longestList ? `Default: ${prefill}` : '',
	);
}

/** What the type of the argument does not say. */
function typeText({ type, options }: DescribedField): string {
	if (type === 'date') return 'Such as 2026-11-20 08:00:00';
	if (type === 'boolean') return 'true or false';
	if (type === 'numeric' && !options) return 'Digits';
	return '';
}

function valuesText(operation: Operation, parameter: DescribedParameter): string {
	const { options, type } = parameter;
	if (!options) return selectionText(operation, parameter);
	const named = options.map(({ value, name }) => `${value} (${name})`).join(', ');
	const values = options.map(({ value }) => value);
	const shown = named.length > longestChoice ? listed(values, ', ', longestChoice) : named;
	return `${type.endsWith('[]') ? 'Any of' : 'One of'} ${shown}`;
}

/** The members of an answer that a parameter chooses among. */
function selectionText(operation: Operation, parameter: DescribedParameter): string {
	const names = selectableMembers(operation, parameter);
	return names.length > 0 ? `Any of ${listed(names, ', ', longestList)}` : '';
}

/** Names of the members of a struct with their types and values, required ones first; of a map what it is. */
function membersText({ type, fields = [] }: DescribedField): string {
	if (type === 'map') return 'Names and values';
	if (fields.length === 0) return '';
	const entries = requiredFirst(fields).map((member) => memberText(member));
	return `Members, * required: ${listed(entries, '; ', longestList)}`;
}

const requiredFirst = (fields: DescribedField[]) =>
	[...fields].sort((a, b) => Number(b.required ?? 0) - Number(a.required ?? 0));

/** Such as `type* string a|b`, `text {content*} if type is a`. */
function memberText({ type, fields = [], options, when, ...member }: DescribedField): string {
	const inner = requiredFirst(fields).map((field) => nameOf(field));
	const kind = inner.length > 0 ? `{${listed(inner, ', ', longestInner)}}` : type;
	const list = inner.length > 0 && type.endsWith('[]') ? '[]' : '';
	const values = options && options.map(({ value }) => value).join('|');
	const condition = when && `if ${conditionText(when)}`;
	return [nameOf(member), kind + list, values, condition].filter(Boolean).join(' ');
}

const nameOf = ({ name, required }: Pick<DescribedField, 'name' | 'required'>) =>
	required ? `${name}*` : name;
