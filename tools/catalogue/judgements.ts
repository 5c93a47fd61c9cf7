import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Judgements } from './types';

/** Every method that a file judges, whatever it says. */
export function judgedMethods({ reads = [], readsThough = {}, writesThough = {} }: Judgements) {
	return [...reads, ...Object.keys(readsThough), ...Object.keys(writesThough)];
}

/**
 * Marks the operations that a person has judged to only read; any other is not repeated.
 * Returns problems: lists out of order.
 */
export function applyJudgements(
	operations: Map<string, OperationFacts>,
	judgements: Judgements[],
): string[] {
	for (const { reads = [], readsThough = {} } of judgements)
		for (const method of [...reads, ...Object.keys(readsThough)]) {
			const operation = operations.get(method);
			if (operation) operation.repeatable = true;
		}
	return judgements.flatMap(unsorted);
}

function unsorted({ file, reads = [], readsThough = {}, writesThough = {} }: Judgements): string[] {
	return Object.entries({ reads, readsThough, writesThough }).flatMap(([name, list]) => {
		const methods = Array.isArray(list) ? list : Object.keys(list);
		const first = methods.find((method, at) => method < (methods[at - 1] ?? ''));
		return first ? [`${file}: ${name}: ${first} is out of order`] : [];
	});
}
