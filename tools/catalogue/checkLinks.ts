import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Catalogue } from './readCatalogue';

/** Problems: pages or use of operations that do not exist, and successors that lead back to where they began. */
export function checkLinks(
	operations: Map<string, OperationFacts>,
	{ pages, mostUsed }: Pick<Catalogue, 'mostUsed' | 'pages'>,
): string[] {
	const strangersOf = (methods: object, file: string) =>
		Object.keys(methods)
			.filter((method) => !operations.has(method))
			.map((method) => `${file}: ${method} is no operation`);
	const circles = [...operations.keys()].filter((method) => leadsBack(operations, method));
	return [
		...strangersOf(pages, 'pages.json'),
		...strangersOf(mostUsed, 'most-used.json'),
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
