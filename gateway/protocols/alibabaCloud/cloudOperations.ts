import type { OperationFacts } from '../../../nodes/shared/catalogue/types';

/** The operations of Alibaba Cloud; it writes a time in its own way, which is no other platform's business. */
export function cloudOperations(operations: Iterable<OperationFacts>): OperationFacts[] {
	return [...operations]
		.filter(({ route }) => route?.protocol === 'alibabaCloud')
		.map((operation) => ({
			...operation,
			parameters: operation.parameters.map((parameter) =>
				parameter.type === 'date' ? { ...parameter, type: 'string' } : parameter,
			),
		}));
}
