import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { resultPath } from './members';
import { underlineCase } from './names';

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
	return replaceAt(members, resultPath(operation), wanted);
}

function replaceAt(
	members: ResponseField[],
	[name, ...rest]: string[],
	wanted: string[],
): ResponseField[] {
	return members.map((member) => {
		if (member.name !== name || !member.fields) return member;
		const kept =
			rest.length > 0 ? replaceAt(member.fields, rest, wanted) : keep(member.fields, wanted);
		return { ...member, fields: kept };
	});
}

function keep(members: ResponseField[], wanted: string[]): ResponseField[] {
	const kept = members.flatMap((member) => keepMember(member, wanted));
	return kept.length > 0 ? kept : members;
}

function keepMember(member: ResponseField, wanted: string[]): ResponseField[] {
	const names = [member.name, underlineCase(member.type.replace(/\[\]$/, ''))];
	if (wanted.some((entry) => names.includes(entry))) return [member];
	const inner = wanted
		.filter((entry) => names.includes(entry.split('.')[0] ?? ''))
		.map((entry) => entry.split('.').slice(1).join('.'));
	return inner.length > 0 && member.fields
		? [{ ...member, fields: keep(member.fields, inner) }]
		: [];
}
