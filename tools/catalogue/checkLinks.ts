import type { OperationFacts } from '../../nodes/shared/catalogue/types';

/** Problems: pages of operations that do not exist, and successors that lead back to where they began. */
export function checkLinks(
	operations: Map<string, OperationFacts>,
	pages: Record<string, string>,
): string[] {
	const strangers = Object.keys(pages).filter((method) => !operations.has(method));
	const circles = [...operations.keys()].filter((method) => leadsBack(operations, method));
	return [
		...strangers.map((method) => `pages.json: ${method} is no operation`),
		...circles.map((method) => `${method}: successor: leads back to it`),
	];
}

function leadsBack(operations: Map<string, OperationFacts>, method: string): boolean {
	const seen = new Set<string>();
	let next = operations.get(method)?.successor;
	while (next !== undefined && !seen.has(next)) {
		if (next === method) return true;
		seen.add(next);
		next = operations.get(next)?.successor;
	}
	return false;
}
