import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import type { Members } from '../value';
import { type Draw, sampleAnswer } from './sample';
import { tellSuccess } from './tellSuccess';

/** A believable answer of an operation that says that all went well. */
export function sampleOf(
	{ method, success }: OperationFacts,
	members: ResponseField[],
	draw: Omit<Draw, 'method'>,
): Members {
	return tellSuccess(sampleAnswer(members, { method, ...draw }), success);
}
