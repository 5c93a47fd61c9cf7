import type { ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { fieldName, isPosition, prefillOf } from '../catalogue/parameters';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { toolTextName } from '../execute/readGiven';
import { argumentText } from './argumentText';
import { labelOf } from './labelOf';
import { sortedOptions } from './sortedOptions';
import { toolText } from './toolText';

/** Optional parameters that a model is offered unless the user adds others. */
const mostOptional = 30;

/** How n8n marks an expression by which a model fills in a field, so that the panel shows it as such. */
const mark = '/*n8n-auto-generated-fromAI-override*/';

/** Longest name of an argument that n8n takes. */
const longestName = 64;

/** Arguments that n8n reads for itself. */
const reserved = new Set(['query', 'tool', 'toolParameters']);

/**
 * The parameters of an operation as fields of an AI agent's tool: a model fills in each one, as a typed argument with
 * a description, until the user gives a value of his own or takes it out.
 */
export function toolArguments(operation: Operation): ResourceMapperFields {
	const parameters = operation.parameters
		.filter((parameter) => isOffered(operation, parameter))
		.sort((a, b) => Number(isNeeded(b)) - Number(isNeeded(a)));
	const optional = parameters.filter((parameter) => !isNeeded(parameter));
	const left = new Set(optional.slice(mostOptional));
	const fields = parameters.map((parameter) => ({
		...toolArgument(operation, parameter),
		removed: left.has(parameter),
	}));
	return { fields: [...fields, textField(operation)] };
}

/** The text of the tool travels as a field that nobody sees, as the editor asks a node for nothing else. */
const textField = (operation: Operation): ResourceMapperField => ({
	id: toolTextName,
	displayName: toolTextName,
	required: false,
	defaultMatch: false,
	display: false,
	type: 'string',
	defaultValue: toolText(operation),
});

/** A model has no files, and the node reads lists by itself. */
const isOffered = (operation: Operation, { name, fields, type }: DescribedParameter): boolean =>
	type !== 'file' && name !== operation.paging?.askHasNext && !isPosition(operation, name, fields);

const isNeeded = ({ required, when }: DescribedParameter): boolean => Boolean(required) && !when;

function toolArgument(operation: Operation, parameter: DescribedParameter): ResourceMapperField {
	const { name, options } = parameter;
	return {
		id: name,
		displayName: labelOf(parameter),
		required: isNeeded(parameter),
		defaultMatch: false,
		display: true,
		type: columnType(parameter),
		...(options && { options: sortedOptions(options.map(({ name, value }) => ({ name, value }))) }),
		defaultValue: filledByModel(operation, parameter),
	};
}

function columnType({ type, options }: DescribedParameter): ResourceMapperField['type'] {
	if (options) return type.endsWith('[]') ? 'string' : 'options';
	if (type === 'number' || type === 'boolean') return type;
	if (type === 'date') return 'dateTime';
	return isJson(type) ? 'object' : 'string';
}

const isJson = (type: DescribedParameter['type']): boolean => /^(json|map|struct)/.test(type);

/** The expression by which a model fills in a parameter. */
function filledByModel(operation: Operation, parameter: DescribedParameter): string {
	const text = plain(argumentText(operation, parameter));
	const rest = typeAndDefault(operation, parameter).join(', ');
	return `={{ ${mark} $fromAI('${argumentName(parameter)}', \`${text}\`, ${rest}) }}`;
}

/**
 * The type of an argument, and its default, without which n8n makes it required. Where the platform has none, blank
 * text or an infinite number says that nothing is given, as readGiven.ts knows; of true and false, and JSON, n8n takes
 * no such default, so that they are texts.
 */
function typeAndDefault(operation: Operation, parameter: DescribedParameter): string[] {
	const { type } = parameter;
	const preset = prefillOf(operation, parameter);
	const isOptional = !isNeeded(parameter) || preset !== undefined;
	if (type === 'number') return ["'number'", ...(isOptional ? [preset ?? "'Infinity'"] : [])];
	if (type === 'boolean' && preset) return ["'boolean'", preset];
	if (isOptional) return ["'string'", "''"];
	if (type === 'boolean') return ["'boolean'"];
	return [isJson(type) ? "'json'" : "'string'"];
}

function argumentName({ name }: DescribedParameter): string {
	const known = fieldName(name).slice(0, longestName - 1);
	return reserved.has(known) ? `${known}_` : known;
}

/** The text as it can stand between backticks in an expression. */
const plain = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.replace(/[\\`]/g, "'")
		.replace(/\$(?=\{|fromAI)/gi, '')
		.replace(/(\{|\})(?=\1)/g, '$1 ');
