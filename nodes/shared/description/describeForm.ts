import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { deepestForm, formGroup, formName, hasForm, kindName, plainKind } from '../catalogue/forms';
import { fieldName, isPosition, isTopLevel } from '../catalogue/parameters';
import type { DescribedField, DescribedParameter, Operation } from '../catalogue/types';
import { deepExample } from './deepExample';
import { entryOf } from './entryOf';
import { fieldHelp, formHelp } from './fieldHelp';
import { mayBeEmpty, type Shape, shapeOf, typeOptions } from './fieldShape';
import { labelOf } from './labelOf';

/** Members of a form that are shown all at once; of more the optional ones are added from a list. */
const mostShown = 3;
const hidden = { hideOptionalFields: true, addOptionalFieldButtonText: 'Add Field' };

/**
 * Form of a struct, a list of structs, or a map in rows of name and value: required members are shown, many others are
 * added from a list.
 */
export function describeForm(operation: Operation, parameter: DescribedParameter): INodeProperties {
	const form = formOf(parameter, { operation, path: parameter.name, level: 1 });
	return { ...form, name: formName(parameter.name, isTopLevel(operation, parameter)) };
}

/** Where a struct stands: its path in the parameters of its operation, and its level. */
interface Place {
	operation: Operation;
	path: string;
	level: number;
}

function formOf(field: DescribedField, place: Place): INodeProperties {
	const { type, required, fields = [] } = field;
	const label = labelOf(field);
	const isList = type !== 'struct';
	const help = formHelp(field);
	const values = fields.flatMap((member) => describeMember(member, place));
	const group: INodePropertyCollection = { displayName: label, name: formGroup, values };
	return {
		displayName: label,
		name: fieldName(field.name),
		type: 'fixedCollection',
		placeholder: `Add ${isList ? entryOf(label) : label}`,
		// n8n cannot open a workflow with a node whose form begins with a group
		default: {},
		...(required && { required }),
		...(help && { description: help }),
		typeOptions: {
			...(isList && { multipleValues: true }),
			...(type === 'struct[]' && { sortable: true }),
			...(fields.length > mostShown && hidden),
		},
		options: [group],
	};
}

/** Field of a member; none of what the node sets by itself, several of a text that may hold JSON. */
function describeMember(member: DescribedField, place: Place): INodeProperties[] {
	const path = `${place.path}.${member.name}`;
	if (isPosition(place.operation, path, member.fields)) return [];
	const { name, when, holds, required } = member;
	const show = when && { [fieldName(when.name)]: when.values };
	if (!holds) return [shownIf(show, memberField(member, { ...place, path }))];
	const kinds = [member, ...holds.map((held) => ({ ...held, required }))];
	return [
		shownIf(show, kindField(member, holds)),
		...kinds.map((kind) =>
			shownIf(
				{ ...show, [kindName(name)]: [kind === member ? plainKind : kind.name] },
				memberField(kind, { ...place, path }),
			),
		),
	];
}

const memberField = (member: DescribedField, place: Place) =>
	hasForm(member) && place.level < deepestForm
		? formOf(member, { ...place, level: place.level + 1 })
		: plainMember(member);

const shownIf = (show: Record<string, string[]> | undefined, property: INodeProperties) =>
	show ? { ...property, displayOptions: { show } } : property;

/** What a text holds; it is required so that the form shows it from the start. */
function kindField(member: DescribedField, holds: DescribedField[]): INodeProperties {
	const { name, required } = member;
	const options = holds.map((held) => ({
		name: labelOf(held),
		value: held.name,
		...(held.description && { description: held.description }),
	}));
	return {
		displayName: `${labelOf(member)} Type`,
		name: kindName(name),
		type: 'options',
		options: [{ name: 'Text', value: plainKind }, ...options],
		default: plainKind,
		...(required && { required }),
	};
}

function plainMember(member: DescribedField): INodeProperties {
	const { name, type, required, options, example, picker } = member;
	const help = fieldHelp(member);
	return {
		displayName: labelOf(member),
		name: fieldName(name),
		...(type === 'boolean' && !options ? yesOrNo(required) : shapeOf(member)),
		...(required && { required }),
		...typeOptions(member),
		...(example && !options && picker === undefined && { placeholder: `e.g. ${example}` }),
		...deepExample(member),
		...(help && { description: help }),
	};
}

/** Nothing is chosen before the user does: n8n gives all members of a form, also those that nobody touched. */
const yesOrNo = (required?: boolean): Shape => ({
	type: 'options',
	options: [
		{ name: 'No', value: 'false' },
		{ name: 'Yes', value: 'true' },
	],
	default: '',
	...mayBeEmpty('', required),
});
