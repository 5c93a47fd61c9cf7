import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../catalogue/types';

/**
 * Below JSON that stands where a form ends although its members are known: what it must hold, else all that it can,
 * for no field shows them.
 */
export function deepExample({ type, fields = [] }: Field): Pick<INodeProperties, 'hint'> {
	if (fields.length === 0) return {};
	const required = fields.filter((field) => field.required);
	const members = (required.length > 0 ? required : fields).map(
		(field) => `"${field.name}": ${values[field.type] ?? '"…"'}`,
	);
	const object = `{${members.join(', ')}}`;
	return { hint: `e.g. ${type === 'struct[]' ? `[${object}]` : object}` };
}

const values: Partial<Record<Field['type'], string>> = {
	number: '1',
	boolean: 'true',
	struct: '{}',
	'struct[]': '[]',
	json: '{}',
};
