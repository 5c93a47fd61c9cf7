import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { deepestForm, formGroup, formName, hasForm } from '../catalogue/forms';
import { fieldName, isTopLevel } from '../catalogue/parameters';
import type { DescribedField, DescribedParameter, Operation } from '../catalogue/types';
import { fieldHelp, formHelp } from './fieldHelp';
import { shapeOf, typeOptions } from './fieldShape';
import { labelOf } from './labelOf';

/**
 * Form of a struct, or of a list of structs: required members are shown, the others are added from a list.
 */
export function describeForm(operation: Operation, parameter: DescribedParameter): INodeProperties {
	const form = formOf(parameter, 1);
	return { ...form, name: formName(parameter.name, isTopLevel(operation, parameter)) };
}

function formOf(field: DescribedField, level: number): INodeProperties {
	const { type, required, fields = [] } = field;
	const label = labelOf(field);
	const isList = type === 'struct[]';
	const help = formHelp(field);
	const values = fields.map((member) => describeMember(member, level));
	const group: INodePropertyCollection = { displayName: label, name: formGroup, values };
	return {
		displayName: label,
		name: fieldName(field.name),
		type: 'fixedCollection',
		placeholder: `Add ${isList ? 'Entry' : label}`,
		// n8n cannot open a workflow with a node whose form begins with a group
		default: {},
		...(required && { required }),
		...(help && { description: help }),
		typeOptions: {
			...(isList && { multipleValues: true, sortable: true }),
			hideOptionalFields: true,
			addOptionalFieldButtonText: 'Add Field',
		},
		options: [group],
	};
}

function describeMember(member: DescribedField, level: number): INodeProperties {
	const property =
		hasForm(member) && level < deepestForm ? formOf(member, level + 1) : plainMember(member);
	const { when } = member;
	return when
		? { ...property, displayOptions: { show: { [fieldName(when.name)]: when.values } } }
		: property;
}

function plainMember(member: DescribedField): INodeProperties {
	const { name, type, required, options, example } = member;
	const help = fieldHelp(member);
	return {
		displayName: labelOf(member),
		name: fieldName(name),
		...(type === 'boolean' && !options ? yesOrNo : emptyShape(member)),
		...(required && { required }),
		...typeOptions(member),
		...(example && !options && { placeholder: `e.g. ${example}` }),
		...(help && { description: help }),
	};
}

/** Nothing is chosen before the user does: n8n gives all members of a form, also those that nobody touched. */
const yesOrNo: Pick<INodeProperties, 'type' | 'default' | 'options'> = {
	type: 'options',
	options: [
		{ name: 'No', value: 'false' },
		{ name: 'Yes', value: 'true' },
	],
	default: '',
};

function emptyShape(member: DescribedField) {
	const shape = shapeOf(member);
	return shape.type === 'options' ? { ...shape, default: '' } : shape;
}
