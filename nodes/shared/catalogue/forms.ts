import { fieldName } from './parameters';
import type { Field } from './types';

/** Levels of structs in each other that are a form; what lies deeper is JSON. */
export const deepestForm = 4;

/** Whether a parameter or member is filled in as a form: a map, a struct, or a list of structs, with known members. */
export const hasForm = ({ type, fields = [] }: Pick<Field, 'type' | 'fields'>): boolean =>
	/^(struct|map)/.test(type) && fields.length > 0;

/** Whether a parameter or member is JSON of whose members nothing is known. */
export const isBlindJson = ({ type, fields = [] }: Pick<Field, 'type' | 'fields'>): boolean =>
	/^(json|struct)/.test(type) && fields.length === 0;

/** What a row of the form of a map holds. */
export const entryFields = ({ values }: Pick<Field, 'values'>): Field[] => [
	{ name: 'name', type: 'string', required: true },
	{
		name: 'value',
		type: values === undefined || values === 'any' ? 'string' : values,
		required: true,
	},
];

/**
 * Name of the form of a parameter in n8n; its JSON stands in the field of the parameter's own name. Forms in
 * Additional Fields have names of their own: n8n looks for their required members at the top level too.
 */
export const formName = (wireName: string, isTop: boolean): string =>
	`${fieldName(wireName)}${isTop ? '' : 'Optional'}Ui`;

/** Name of the group of a form that holds its members: n8n keeps `{ value: { … } }`, of a list `{ value: [ … ] }`. */
export const formGroup = 'value';

/**
 * Name of the field of a form that says what a text holds; its value is the name of what is held, or this one for text.
 * It does not travel.
 */
export const kindName = (wireName: string): string => `${fieldName(wireName)}Kind`;
export const plainKind = 'text';

/** Name of the field that chooses between forms and JSON, and its values. */
export const nestedData = { name: 'nestedData', form: 'fields', json: 'json' } as const;
