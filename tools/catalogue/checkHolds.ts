import { kindName, plainKind } from '../../nodes/shared/catalogue/forms';
import { fieldName } from '../../nodes/shared/catalogue/parameters';
import type { Field } from '../../nodes/shared/catalogue/types';
import { problemsWhere, repeated } from './problems';

/** Problems of what the texts among the members of a struct hold. */
export function heldProblems({ fields = [] }: Field): string[] {
	const taken = fields.flatMap(({ name, holds = [] }) => [
		fieldName(name),
		...(holds.length > 0 ? [kindName(name)] : []),
		...holds.map((held) => fieldName(held.name)),
	]);
	const twice = fields.some(({ holds }) => holds) ? repeated(taken) : [];
	return [
		...twice.map((name) => `its form has the field ${name} twice`),
		...fields.flatMap(ownProblems),
	];
}

function ownProblems({ name, type, holds = [], flat }: Field): string[] {
	return problemsWhere([
		[holds.length > 0 && type !== 'string', `${name}: a ${type} holds no JSON text`],
		[holds.some((held) => held.name === plainKind), `${name}: "${plainKind}" is what a text is`],
		[holds.some((held) => held.flat && !isFlat(held)), `${name}: flat is a list of one member`],
		[flat === true, `${name}: only what a text holds is flat`],
	]);
}

const isFlat = ({ type, fields = [] }: Field) => type === 'struct[]' && fields.length === 1;
