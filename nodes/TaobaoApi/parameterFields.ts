import type {
	FieldType,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { findAnywhere } from '../shared/catalogue/anywhere';
import { fieldName, isPosition, prefillOf } from '../shared/catalogue/parameters';
import type { DescribedParameter, Operation, ParameterType } from '../shared/catalogue/types';
import { sortedOptions } from '../shared/description/sortedOptions';

/** Kinds of n8n's fields; those that are not here are texts. */
const kinds: Partial<Record<ParameterType, FieldType>> = {
	number: 'number',
	boolean: 'boolean',
	date: 'dateTime',
	struct: 'object',
	map: 'object',
	'struct[]': 'array',
};

/** The parameters of the chosen method as fields, required ones first. */
export async function getParameters(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const method = this.getNodeParameter('method', undefined, { extractValue: true });
	const operation = findAnywhere(String(method).trim());
	if (!operation) return { fields: [] };
	const fields = shownParameters(operation).map((parameter) => fieldOf(operation, parameter));
	return {
		fields: fields.toSorted((a, b) => Number(b.required) - Number(a.required)),
		emptyFieldsNotice: 'This method takes no parameters.',
	};
}

/** Parameters that have a field: Return All and Limit stand for the position in a list. */
export const shownParameters = (operation: Operation): DescribedParameter[] =>
	operation.parameters.filter(({ name, fields }) => !isPosition(operation, name, fields));

function fieldOf(operation: Operation, parameter: DescribedParameter): ResourceMapperField {
	const { name, options, when } = parameter;
	const prefill = parameter.required ? prefillOf(operation, parameter) : undefined;
	// What stands for a value that is left out need not be filled in
	const required = Boolean(parameter.required) && !when && prefill === undefined;
	const isChoice = options && !parameter.type.endsWith('[]');
	return {
		id: fieldName(name),
		displayName: labelOf(parameter),
		required,
		removed: !parameter.required && !parameter.main,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		type: isChoice ? 'options' : (kinds[parameter.type] ?? 'string'),
		...(prefill !== undefined && { defaultValue: prefill }),
		...(isChoice && { options: sortedOptions(options) }),
	};
}

/** The mapper shows no help, so that the label says what a text is that is more than one. */
function labelOf({ label, type, list }: DescribedParameter): string {
	if (type === 'file') return `${label} (Binary Field)`;
	if (type === 'json') return `${label} (JSON)`;
	if (!type.endsWith('[]') || type === 'struct[]') return label;
	return `${label} (${list === 'json' ? 'JSON Array' : 'With Commas'})`;
}
