import { deepestForm, formGroup, hasForm, kindName } from '../catalogue/forms';
import { fieldName, isThere } from '../catalogue/parameters';
import type { Field } from '../catalogue/types';
import { isPlainObject } from '../json/objects';
import { at, InvalidValueError, missingValue } from '../values/InvalidValueError';
import { locatorValue } from '../values/locatorValue';
import { isBlank, isNothing, plainText } from '../values/scalarText';
import { heldText } from './heldText';

type Data = Record<string, unknown>;

/**
 * What the form of a parameter holds, as the struct that it stands for: members that were left empty are left out,
 * and so are rows and structs in which nothing was filled in, unless they must be there.
 * @throws InvalidValueError for a row of a map without a name or a value, or with a name that another row has
 */
export function formValue(given: unknown, field: Field): unknown {
	return structOrRows(given, field, 1) ?? emptyStruct(field);
}

/**
 * A struct that must be there, with nothing filled in: what is missing in it is told later.
 * Undefined where nothing in it must be there, so that the struct itself is missing.
 */
export function emptyStruct({ type, required, fields = [] }: Field): Data | undefined {
	if (type !== 'struct' || !required || !fields.some((member) => member.required)) return undefined;
	const members = fields.map((member) => [member.name, emptyStruct(member)]);
	return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Data;
}

function structOrRows(given: unknown, field: Field, level: number): unknown {
	const group = isPlainObject(given) ? given[formGroup] : undefined;
	if (field.type === 'struct')
		return isPlainObject(group) ? structOf(group, field, level) : undefined;
	const rows = Array.isArray(group) ? group.filter(isPlainObject) : [];
	const entries = rows.flatMap(
		(row, index) => at(index, () => structOf(row, field, level)) ?? emptyRow(field),
	);
	if (entries.length === 0) return undefined;
	return field.type === 'map' ? mapOf(entries as Data[]) : entries;
}

/** Rows of names and values as one object. */
function mapOf(rows: Data[]): Data {
	const map = new Map<string, unknown>();
	const add = ({ name, value }: Data) => {
		if (isBlank(name)) at('name', missingValue);
		if (isBlank(value)) at('value', missingValue);
		if (map.has(plainText(name))) throw new InvalidValueError('different in each row', '.name');
		map.set(plainText(name), value);
	};
	rows.forEach((row, index) => at(index, () => add(row)));
	return Object.fromEntries(map);
}

/** A row that needs members is told of them. */
const emptyRow = ({ fields = [] }: Field): Data[] =>
	fields.some(({ required }) => required) ? [{}] : [];

/** Members with a value, by their wire names; undefined when there is none. */
function structOf(group: Data, { fields = [] }: Field, level: number): Data | undefined {
	const members = fields.filter(({ when }) => isThere(when, when && group[fieldName(when.name)]));
	const values = members.map((member) => {
		const held = member.holds?.find(({ name }) => name === group[kindName(member.name)]);
		const { name } = held ?? member;
		const read = () => memberOf(group[fieldName(name)], held ?? member, level);
		return at(name, () => (held ? heldText(read(), held) : read()));
	});
	if (values.every((value) => value === undefined)) return undefined;
	const entries = members.map((member, at) => [member.name, values[at] ?? emptyStruct(member)]);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Data;
}

function memberOf(value: unknown, member: Field, level: number): unknown {
	if (hasForm(member) && level < deepestForm) return structOrRows(value, member, level + 1);
	const plain = locatorValue(value);
	return isNothing(plain) || isUntouched(plain, member) ? undefined : plain;
}

/** Whether a field of JSON holds what it holds before anything is put into it. */
export const isUntouched = (value: unknown, { type }: Pick<Field, 'type'>): boolean =>
	/^(json|struct|map)/.test(type) && (value === '{}' || value === '[]');
