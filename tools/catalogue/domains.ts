/** A resource as `catalogue/domains.json` describes it. */
export interface ResourceEntry {
	value: string;
	name: string;
	/** Official Chinese name of the category. */
	category: string;
	/** In a divided category: wire methods, or patterns with `*`. */
	methods?: string[];
}

/** A domain as `catalogue/domains.json` describes it. */
export interface DomainEntry {
	value: string;
	displayName: string;
	description: string;
	keywords: string[];
	resources: ResourceEntry[];
}

/** Where an operation belongs. */
export interface Place {
	domain: DomainEntry;
	resource: ResourceEntry;
}

/** Tells the domain and resource of an operation; undefined when no entry takes it. */
export function placeOperation(
	domains: DomainEntry[],
	{ category, method }: { category: string; method: string },
): Place | undefined {
	for (const domain of domains) {
		const resource = domain.resources.find((entry) => takes(entry, category, method));
		if (resource) return { domain, resource };
	}
	return undefined;
}

function takes({ category, methods }: ResourceEntry, wanted: string, method: string): boolean {
	return category === wanted && (!methods || methods.some((pattern) => matches(pattern, method)));
}

/** Whether a wire method fits a pattern; `*` stands for any characters. */
export function matches(pattern: string, method: string): boolean {
	const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`).test(method);
}
