import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { Received } from '../../http/Received';
import { productOf } from './productOf';

/** The operation that product, action and version name; the product stands in the path, or nowhere. */
export function findAction(
	{ texts, path }: Received,
	operations: Iterable<OperationFacts>,
): OperationFacts | undefined {
	const product = productOf(path);
	for (const operation of operations) {
		const { route } = operation;
		if (route?.protocol !== 'alibabaCloud' || (product && route.product !== product)) continue;
		if (route.action === texts.get('Action') && route.version === texts.get('Version'))
			return operation;
	}
	return undefined;
}
