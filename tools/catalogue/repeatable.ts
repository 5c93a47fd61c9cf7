import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { FactsFile } from './readCatalogue';

/** What people have judged about the operations of a domain; `catalogue/README.md` has the criterion. */
export interface Judgement {
	domain: string;
	/** Methods that only read, and look so. */
	reads: string[];
	/** Methods that only read although a name or text looks like more, with the reason. */
	readsThough: Record<string, string>;
	/** Methods that are not repeated although their name looks like a read, with the reason. */
	writesThough: Record<string, string>;
}

/** Every method that a file judges, whatever it says. */
export function judgedMethods({ reads, readsThough, writesThough }: Judgement): string[] {
	return [...reads, ...Object.keys(readsThough), ...Object.keys(writesThough)];
}

/**
 * Marks the operations that a person has judged to only read; any other is not repeated.
 * Returns problems: judgements of no operation or of another domain's, doubles, lists out of order.
 */
export function applyJudgements(facts: FactsFile[], judgements: Judgement[]): string[] {
	const places = new Map(
		facts.flatMap(({ domain, operations }) =>
			operations.map((operation): [string, Place] => [operation.method, { domain, operation }]),
		),
	);
	for (const { reads, readsThough } of judgements)
		for (const method of [...reads, ...Object.keys(readsThough)]) {
			const place = places.get(method);
			if (place) place.operation.repeatable = true;
		}
	return [...misplaced(places, judgements), ...doubles(judgements), ...unsorted(judgements)];
}

interface Place {
	domain: string;
	operation: OperationFacts;
}

function misplaced(places: Map<string, Place>, judgements: Judgement[]): string[] {
	return judgements.flatMap((judgement) =>
		judgedMethods(judgement).flatMap((method) => {
			const home = places.get(method)?.domain;
			if (home === judgement.domain) return [];
			const what = home ? `belongs to ${home}` : 'is no operation';
			return [`repeatable/${judgement.domain}.json: ${method} ${what}`];
		}),
	);
}

function doubles(judgements: Judgement[]): string[] {
	const seen = new Set<string>();
	return judgements.flatMap((judgement) =>
		judgedMethods(judgement)
			.filter((method) => seen.has(method) || !seen.add(method))
			.map((method) => `repeatable/${judgement.domain}.json: ${method} stands more than once`),
	);
}

function unsorted(judgements: Judgement[]): string[] {
	return judgements.flatMap(({ domain, reads, readsThough, writesThough }) =>
		Object.entries({ reads, readsThough, writesThough }).flatMap(([name, list]) => {
			const methods = Array.isArray(list) ? list : Object.keys(list);
			const first = methods.find((method, at) => method < (methods[at - 1] ?? ''));
			return first ? [`repeatable/${domain}.json: ${name}: ${first} is out of order`] : [];
		}),
	);
}
