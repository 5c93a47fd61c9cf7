import type { Field, ParameterType } from '../catalogue/types';

/** What is known of an entry of a list. */
export const elementField = (field: Field): Field => ({
	...field,
	type: field.type.replace(/\[\]$/, '') as ParameterType,
});

/** The members of a struct; those of a map have names of their own. */
export const knownMembers = ({ type, fields = [] }: Field): Field[] =>
	type === 'map' ? [] : fields;

/** What is known of a member; it follows the struct in what holds for all that is in it. */
export function memberField(field: Field, name: string): Field {
	const { type, fields, list, texts } = field;
	if (type === 'map') return { name, type: valueType(field), list, texts };
	const known = fields?.find((candidate) => candidate.name === name);
	if (!known) return { name, type: 'json', list, texts };
	return list && !known.list ? { ...known, list } : known;
}

const valueType = ({ values }: Field): ParameterType =>
	values === 'any' ? 'json' : (values ?? 'string');
