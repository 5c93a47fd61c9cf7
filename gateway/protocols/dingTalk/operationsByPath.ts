import type { OperationFacts } from '../../../nodes/shared/catalogue/types';

/** The operations of DingTalk's REST interface, by path. */
export function operationsByPath(
	operations: Iterable<OperationFacts>,
): Map<string, OperationFacts> {
	const byPath = new Map<string, OperationFacts>();
	for (const operation of operations) {
		const { route } = operation;
		if (route?.protocol === 'dingTalk') byPath.set(route.path, operation);
	}
	return byPath;
}
