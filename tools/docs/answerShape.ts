import { findMember, itemMembers, itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { Operation, ResponseField } from '../../nodes/shared/catalogue/types';

type Answer = Pick<Operation, 'paging' | 'response' | 'result'>;

/** What becomes of an answer: an item a record, one item with what was asked for, or one with all of it. */
export type AnswerShape = 'records' | 'part' | 'whole';

/** What becomes of an operation's answer by its facts; a plain value that was asked for comes with what is beside it. */
export function answerShape(operation: Answer): AnswerShape {
	const place = itemPlace(operation);
	if (place === undefined) return 'whole';
	if (operation.paging || place.endsWith('[]')) return 'records';
	return isPlain(operation.response, place) ? 'whole' : 'part';
}

/** Members of its items, where the catalogue knows them. */
export const shownMembers = (operation: Answer): ResponseField[] | undefined =>
	answerShape(operation) === 'whole' ? operation.response : itemMembers(operation);

/** A single value that is no JSON text. */
function isPlain(response: ResponseField[] | undefined, place: string): boolean {
	const member = response && findMember(response, place);
	return member !== undefined && !member.fields && member.type !== 'Json';
}
