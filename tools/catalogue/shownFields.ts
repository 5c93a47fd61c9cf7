import type { INodeProperties } from 'n8n-workflow';
import { fieldName } from '../../nodes/shared/catalogue/parameters';
import type { DescribedField, Operation } from '../../nodes/shared/catalogue/types';

/** A parameter or member, and where a user of the built node gives it. */
export interface ShownField {
	/** Method and wire path. */
	place: string;
	field: DescribedField;
	/** Structs around it; a parameter has none. */
	level: number;
	/** What it is given in; absent where there is nothing. */
	property?: INodeProperties;
	/** It has no property of its own, but is a part of the JSON in `property`. */
	isInJson?: true;
	/** Seen without Add, where the struct that it belongs to is used; of what is in JSON: named beside it. */
	isVisible: boolean;
}

/**
 * All parameters and members of an operation, as the node's properties show them before anything else is chosen;
 * without those that say which page is read and how large it is, as the node fills them in. It goes through what n8n gets, and asks nothing of the code that makes it.
 */
export function shownFields(operation: Operation, properties: INodeProperties[]): ShownField[] {
	const top = properties.filter(({ displayOptions: { show, hide } = {} }) =>
		Boolean(show?.operation?.includes(operation.method) && Object.keys(hide ?? {}).every(isTool)),
	);
	const added = top.filter(({ name }) => name === 'additionalFields').flatMap(innerOf);
	const { method, paging } = operation;
	const positions = [paging?.parameter, paging?.size].map((path) => `${method}: ${path}`);
	return operation.parameters
		.flatMap((field) => {
			const visible = find(top, field, top);
			const property = visible ?? find(added, field, top);
			const place = `${method}: ${field.name}`;
			return withMembers({ place, field, level: 0, property, isVisible: visible !== undefined });
		})
		.filter(({ place, field }) => !isFilledIn(place, field, positions));
}

/** An agent's tool has its own fields. */
const isTool = (name: string): boolean => name === '@tool';

/** Whether the node fills in a field by itself: it names a page, or holds nothing else. */
function isFilledIn(place: string, { fields = [] }: DescribedField, positions: string[]): boolean {
	if (fields.length === 0) return positions.includes(place);
	return fields.every((member) => isFilledIn(`${place}.${member.name}`, member, positions));
}

function withMembers(shown: ShownField): ShownField[] {
	const { place, field, level, property } = shown;
	const members = (field.fields ?? []).map((member): ShownField => {
		const inner = { place: `${place}.${member.name}`, field: member, level: level + 1 };
		if (property?.type !== 'fixedCollection')
			return { ...inner, property, isInJson: true, isVisible: names(property, member.name) };
		const beside = innerOf(property);
		const own = find(beside, member, beside);
		const isVisible = Boolean(own && (own.required || !property.typeOptions?.hideOptionalFields));
		return { ...inner, property: own, isVisible };
	});
	return [shown, ...members.flatMap(withMembers)];
}

/** Properties inside a collection, or inside the groups of a form. */
const innerOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.flatMap((option) => ('values' in option ? option.values : (option as INodeProperties)));

/**
 * The property of a field: its form, else what has its own name; none that is hidden otherwise than by the field's own
 * condition.
 * @param beside properties whose values conditions ask for
 */
function find(
	properties: INodeProperties[],
	field: DescribedField,
	beside: INodeProperties[],
): INodeProperties | undefined {
	const name = fieldName(field.name);
	const [form, plain] = [[`${name}Ui`, `${name}OptionalUi`], [name]].map((wanted) =>
		properties.find((one) => wanted.includes(one.name) && isShown(one, field, beside)),
	);
	return form ?? plain;
}

/** Whether each condition holds at first, or is the field's own. */
function isShown(
	{ displayOptions = {} }: INodeProperties,
	{ when }: DescribedField,
	beside: INodeProperties[],
): boolean {
	const conditions = Object.entries(displayOptions.show ?? {});
	return conditions.every(([path, values = []]) => {
		const name = path.replace(/^\//, '');
		if (name === 'operation') return true;
		if (when && name === fieldName(when.name))
			return when.values.every((one) => values.includes(one));
		return beside.some((one) => one.name === name && values.some((value) => value === one.default));
	});
}

/** Whether what stands beside a field of JSON names a member. */
const names = (property: INodeProperties | undefined, member: string) =>
	textsOf(property)
		.split(/[^\w.-]+/)
		.includes(member);

/** What a user reads of a property before anything is typed. */
export const textsOf = ({
	displayName,
	description,
	hint,
	placeholder,
}: Partial<INodeProperties> = {}): string =>
	[displayName, description, hint, placeholder].filter(Boolean).join('\n');
