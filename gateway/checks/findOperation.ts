import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';

/** The operation that the parameter `method` names. */
export function findOperation(
	{ texts, verb }: Received,
	operations: Map<string, OperationFacts>,
	verbs = ['GET', 'POST'],
): OperationFacts {
	const method = texts.get('method');
	if (!method) throw new Refusal(21);
	const operation = operations.get(method);
	if (!operation) throw new Refusal(22, 'isv.method-not-exist', `没有这个方法: ${method}`);
	if (!verbs.includes(verb)) throw new Refusal(9);
	return operation;
}
