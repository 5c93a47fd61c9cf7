import { itemMembers } from '../catalogue/itemMembers';
import type { Operation } from '../catalogue/types';
import { labelOf } from './labelOf';
import { listed } from './listed';
import { sentences } from './sentences';

/** Most characters of the names of an answer's members. */
const longestAnswer = 300;

/** What a model is told of a tool: what its operation does, whether it only reads, what it gives, and whether it needs a file. */
export function toolText(operation: Operation): string {
	const { name, description, repeatable } = operation;
	const members = itemMembers(operation)?.map((member) => member.name) ?? [];
	return sentences(
		name,
		description,
		repeatable ? 'Only reads' : '',
		fileText(operation),
		members.length > 0 ? `Gives ${listed(members, ', ', longestAnswer)}` : '',
	);
}

/** Nothing else brings a file to a tool, so that its calls fail. */
function fileText({ parameters }: Operation): string {
	const file = parameters.find(({ type, required, when }) => type === 'file' && required && !when);
	return file
		? `Fails as a tool: it needs a file (${labelOf(file)}), which a model cannot give`
		: '';
}
