import { itemMembers } from '../catalogue/itemMembers';
import type { Operation } from '../catalogue/types';
import { listed } from './listed';
import { sentences } from './sentences';

/** Most characters of the names of an answer's members. */
const longestAnswer = 300;

/** What a model is told of a tool: what its operation does, whether it only reads, and what it gives. */
export function toolText(operation: Operation): string {
	const { name, description, repeatable } = operation;
	const members = itemMembers(operation)?.map((member) => member.name) ?? [];
	return sentences(
		name,
		description,
		repeatable ? 'Only reads' : '',
		members.length > 0 ? `Gives ${listed(members, ', ', longestAnswer)}` : '',
	);
}
