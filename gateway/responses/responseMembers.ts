import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { isNamed, underlineCase } from './memberNames';

/** Members of a record that the platform does not describe. */
export const inventedFields: ResponseField[] = [
	{ name: 'id', type: 'Number' },
	{ name: 'name', type: 'String' },
	{ name: 'modified', type: 'Date' },
];
const success: ResponseField = { name: 'success', type: 'Boolean' };

/** The members of an operation's response; invented where the platform does not say. */
export function membersOf({ response, result }: OperationFacts): ResponseField[] {
	if (response) return response;
	if (!result) return [{ name: 'result', type: 'Result', fields: [success, ...inventedFields] }];
	return [invent(result.split('.'))];
}

/** The member that a path leads to: list, object or scalar by its mark, or by the look of its name. */
function invent([step = 'result', ...rest]: string[]): ResponseField {
	const name = step.replace('[]', '');
	if (rest.length > 0) return { name, type: 'Result', fields: [success, invent(rest)] };
	if (step.endsWith('[]')) return { name, type: 'Record[]', fields: inventedFields };
	if (isNamed(name, 'success')) return { name, type: 'Boolean' };
	if (isNamed(name, 'scalar')) return { name, type: 'String' };
	if (isNamed(name, 'list')) return { name, type: 'Record[]', fields: inventedFields };
	return { name, type: 'Record', fields: inventedFields };
}

/**
 * Keeps of the result's members those that the parameter `fields` names: by name (`tid`), by the type
 * of their entries (`item_img`) or by a path (`orders.oid`). Keeps all when it names none of them.
 */
export function selectFields(
	members: ResponseField[],
	operation: OperationFacts,
	fields: string | undefined,
): ResponseField[] {
	if (!fields || !operation.parameters.some(({ name }) => name === 'fields')) return members;
	const wanted = fields.split(',').map((name) => name.trim());
	const path = operation.result?.replaceAll('[]', '').split('.') ?? [];
	return replaceAt(members, path, wanted);
}

function replaceAt(
	members: ResponseField[],
	[name, ...rest]: string[],
	wanted: string[],
): ResponseField[] {
	return members.map((member) => {
		if (member.name !== name || !member.fields) return member;
		const owner = underlineCase(member.type.replace(/\[\]$/, ''));
		const kept =
			rest.length > 0 ? replaceAt(member.fields, rest, wanted) : keep(member.fields, wanted, owner);
		return { ...member, fields: kept };
	});
}

function keep(members: ResponseField[], wanted: string[], owner = ''): ResponseField[] {
	const kept = members.flatMap((member) => keepMember(member, wanted, owner));
	return kept.length > 0 ? kept : members;
}

/** A member is also asked for with the last word of its record's type: a template's name as `template_name`. */
function keepMember(member: ResponseField, wanted: string[], owner: string): ResponseField[] {
	const type = underlineCase(member.type.replace(/\[\]$/, ''));
	const names = [member.name, type, `${owner.split('_').at(-1)}_${member.name}`];
	if (wanted.some((entry) => names.includes(entry))) return [member];
	const inner = wanted
		.filter((entry) => names.includes(entry.split('.')[0] ?? ''))
		.map((entry) => entry.split('.').slice(1).join('.'));
	return inner.length > 0 && member.fields
		? [{ ...member, fields: keep(member.fields, inner, type) }]
		: [];
}
