import { itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { Operation } from '../../nodes/shared/catalogue/types';

type Answer = Pick<Operation, 'paging' | 'result'>;

/** What becomes of an answer: an item a record, one item with what was asked for, or one with all of it. */
export type AnswerShape = 'records' | 'part' | 'whole';

/** What becomes of an operation's answer by its facts. */
export function answerShape(operation: Answer): AnswerShape {
	const place = itemPlace(operation);
	if (place === undefined) return 'whole';
	return operation.paging || place.endsWith('[]') ? 'records' : 'part';
}
