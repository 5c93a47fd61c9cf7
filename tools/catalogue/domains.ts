import type { DomainEntry, ResourceEntry } from './files';

/** Where an operation belongs. */
export interface Place {
	domain: DomainEntry;
	resource: ResourceEntry;
}

/**
 * The domain and resource of an operation: those where it lies, if that resource takes it, else the first that does;
 * undefined when no entry takes it.
 */
export function placeOperation(
	domains: DomainEntry[],
	{ category, method }: { category: string; method: string },
	lies?: { domain: string; resource: string },
): Place | undefined {
	const placesOf = (isTaken: (entry: ResourceEntry) => boolean) =>
		domains.flatMap((domain) =>
			domain.resources.filter(isTaken).map((resource): Place => ({ domain, resource })),
		);
	const named = placesOf(({ others = [] }) => fits(others, method));
	const places = named.length > 0 ? named : placesOf((entry) => takes(entry, category, method));
	const isHere = ({ domain, resource }: Place) =>
		domain.value === lies?.domain && resource.value === lies.resource;
	return places.find(isHere) ?? places[0];
}

function takes({ category, methods }: ResourceEntry, wanted: string, method: string): boolean {
	return category === wanted && (!methods || fits(methods, method));
}

const fits = (patterns: string[], method: string): boolean =>
	patterns.some((pattern) => matches(pattern, method));

/** Whether a wire method fits a pattern; `*` stands for any characters. */
export function matches(pattern: string, method: string): boolean {
	const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`).test(method);
}
