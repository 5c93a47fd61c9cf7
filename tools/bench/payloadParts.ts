import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type Cut, type Entry, eachProperty } from './payload';

type Change = (property: INodeProperties) => INodeProperties | undefined;

const picks = new Set(['resource', 'operation']);
const ofAllNodes = new Set([
	...[
		'authentication',
		'delistedNotice',
		'limit',
		'nestedData',
		'options',
		'parameters',
		'returnAll',
		'showDelisted',
	],
]);

const isOptional = ({ name }: INodeProperties) => name === 'additionalFields';
const isForm = ({ type }: INodeProperties) => type === 'fixedCollection';
const isChoice = ({ type }: INodeProperties) => /^(multiO|o)ptions$/.test(type);
const isOwn = ({ name }: INodeProperties) => !picks.has(name) && !ofAllNodes.has(name);

/** Changes the fields in Additional Fields. */
const inOptional = (change: Change): Change =>
	optional((property) => {
		const options = (property.options ?? []) as INodeProperties[];
		return { ...property, options: options.map(change).filter((one) => one !== undefined) };
	});

function optional(change: Change): Change {
	return (property) => (isOptional(property) ? change(property) : property);
}

/** Changes the fields of parameters at the top level. */
const inOwn =
	(change: Change): Change =>
	(property) =>
		isOwn(property) && !isOptional(property) ? change(property) : property;

const without =
	(isLeftOut: (property: INodeProperties) => boolean): Change =>
	(property) =>
		isLeftOut(property) ? undefined : property;

/** A field without what helps to fill it in. */
const unhelped: Change = (property) => ({
	...property,
	...{ description: undefined, hint: undefined, placeholder: undefined },
});
const unlisted: Change = (property) =>
	isChoice(property) ? { ...property, options: undefined } : property;

/** Anything without conditions, at any depth. */
const unconditional = <T>(value: T): T =>
	JSON.parse(
		JSON.stringify(value, (name, inner: unknown) =>
			name === 'displayOptions' ? undefined : inner,
		),
	) as T;

/** The parts of the payload, in the order in which they are taken out of it. */
export const payloadParts: Array<[name: string, take: Cut]> = [
	[
		'copies of the nodes for AI agents',
		(entry) => (entry.usableAsTool ? { ...entry, usableAsTool: undefined } : undefined),
	],
	['search words and categories', (entry) => ({ ...entry, codex: undefined })],
	['which operations show a field', eachProperty(unconditional)],
	['forms of optional objects', eachProperty(inOptional(without(isForm)))],
	['forms of required objects', eachProperty(without(isForm))],
	['values to choose from', (entry) => eachProperty(inOwn(unlisted))(unlistedOptional(entry))],
	['helps of optional fields', eachProperty(inOptional(unhelped))],
	['optional fields besides', eachProperty(without(isOptional))],
	['helps of required fields', eachProperty(inOwn(unhelped))],
	['required fields besides', eachProperty(without(isOwn))],
	[
		'Return All, Limit, Options and the like',
		eachProperty(without(({ name }) => !picks.has(name))),
	],
	['resources and operations', (entry) => ({ ...entry, properties: [] })],
];

export const payloadRemainder = 'names, icons and credentials of the nodes';

const unlistedOptional = (entry: Entry) => eachProperty(inOptional(unlisted))(entry) ?? entry;

/** What could be taken out next, with the loss of a text or of a way to enter something. */
export const possibleCuts: Array<[name: string, take: Cut]> = [
	['helps of fields of delisted operations', cutDelisted(unhelped)],
	['all fields of delisted operations', cutDelisted(without(isOwn))],
	['examples as hints of JSON fields', eachProperty(unhinted)],
	['helps of values to choose from', eachProperty(withoutValueHelps)],
	['official titles behind the names of operations', eachProperty(untitled)],
];

/** Changes what delisted operations alone show. */
function cutDelisted(change: Change): Cut {
	return (entry) => {
		const delisted = new Set(delistedOf(entry));
		return eachProperty((property) => {
			const shown = property.displayOptions?.show?.operation ?? [];
			const isDelisted = shown.length > 0 && shown.every((method) => delisted.has(String(method)));
			return isDelisted ? change(property) : property;
		})(entry);
	};
}

/** Methods for which a notice says that they are delisted. */
const delistedOf = ({ properties }: Entry): string[] =>
	properties
		.filter(({ name }) => name === 'delistedNotice')
		.flatMap(({ displayOptions }) => (displayOptions?.show?.operation ?? []).map(String));

function unhinted(property: INodeProperties): INodeProperties {
	const bare = { ...property, hint: undefined };
	return inOptional((inner) => ({ ...inner, hint: undefined }))(bare) ?? bare;
}

function withoutValueHelps(property: INodeProperties): INodeProperties {
	const bare = bareValues(property);
	return inOptional(bareValues)(bare) ?? bare;
}

function bareValues(property: INodeProperties): INodeProperties {
	if (!isChoice(property) || picks.has(property.name)) return property;
	const options = (property.options ?? []) as INodePropertyOptions[];
	return { ...property, options: options.map((one) => ({ ...one, description: undefined })) };
}

function untitled(property: INodeProperties): INodeProperties {
	if (property.name !== 'operation') return property;
	const options = (property.options ?? []) as INodePropertyOptions[];
	return {
		...property,
		options: options.map((one) => ({ ...one, name: one.name.replace(/ \(.*$/, '') })),
	};
}
