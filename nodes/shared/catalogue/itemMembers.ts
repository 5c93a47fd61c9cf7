import type { OperationFacts, ResponseField } from './types';

type Answer = Pick<OperationFacts, 'paging' | 'response' | 'result'>;

/** Dotted path to what becomes items, a list ending in `[]`; undefined where the whole answer is the item. */
export const itemPlace = ({ paging, result }: Pick<Answer, 'paging' | 'result'>) =>
	paging?.records ?? result;

/**
 * Members of the items that an operation gives, when its answer comes as it is documented:
 * those of a record, of the object that was asked for, or of the whole answer. A list of plain values
 * gives each under the list's name. Undefined where the catalogue does not know them.
 */
export function itemMembers(operation: Answer): ResponseField[] | undefined {
	const { response } = operation;
	const path = itemPlace(operation);
	if (!response || path === undefined) return response;
	const member = findMember(response, path.replace(/\[\]$/, ''));
	if (!member) return undefined;
	if (member.fields) return member.fields;
	if (member.type === 'byte[]') return [member];
	if (member.type.endsWith('[]')) return [{ ...member, type: member.type.slice(0, -2) }];
	// JSON text that holds what was asked for
	return undefined;
}

/** Member of an answer, or of a struct, by its dotted path; a list on the way leads nowhere. */
export function findMember<T extends { name: string; type: string; fields?: T[] }>(
	fields: T[],
	path: string,
): T | undefined {
	const [name, ...rest] = path.split('.');
	const found = fields.find((field) => field.name === name);
	if (!found || rest.length === 0) return found;
	return found.type.endsWith('[]') ? undefined : findMember(found.fields ?? [], rest.join('.'));
}
