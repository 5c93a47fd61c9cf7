import type { IDataObject } from 'n8n-workflow';
import { fieldName } from '../../nodes/shared/catalogue/parameters';
import type { Field } from '../../nodes/shared/catalogue/types';

/** Levels of structs that the nodes show as forms. */
const levels = 4;

/** What n8n keeps when a person fills in the form of a struct with what a JSON value holds. */
export function formInput(value: unknown, field: Field, level = 1): IDataObject {
	if (field.type === 'map') return { value: rowsOf(value as IDataObject) };
	const rows = [value].flat().map((row) => group(row as IDataObject, field, level));
	return { value: field.type === 'struct[]' ? rows : (rows[0] ?? {}) };
}

const rowsOf = (map: IDataObject) =>
	Object.entries(map).map(([name, value]) => ({ name, value: String(value) }));

function group(row: IDataObject, { fields = [] }: Field, level: number): IDataObject {
	const entries = Object.entries(row).map(([name, value]) => {
		const member = fields.find((one) => one.name === name);
		if (!member) throw new Error(`The form has no field for ${name}`);
		return [fieldName(name), memberInput(value, member, level)];
	});
	return Object.fromEntries(entries) as IDataObject;
}

function memberInput(value: unknown, member: Field, level: number): unknown {
	const isForm = /^struct/.test(member.type) ? member.fields?.length : member.type === 'map';
	if (isForm && level < levels) return formInput(value, member, level + 1);
	if (/^(json|map|struct)/.test(member.type) && typeof value === 'object')
		return JSON.stringify(value);
	// n8n keeps the value of the option
	if (member.type === 'boolean') return String(value);
	return Array.isArray(value) ? value.join(',') : value;
}
