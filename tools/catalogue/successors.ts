import type { Domain, Operation, OperationPlace } from '../../nodes/shared/catalogue/types';

/** Domains whose operations say where their successors are, as far as a node has these. */
export function withReplacements(domains: Domain[]): Domain[] {
	const places = new Map(domains.flatMap(placesOf));
	const successors = new Map(
		[...places].flatMap(([method, { successor }]) => (successor ? [[method, successor]] : [])),
	);
	const replace = (operation: Operation): Operation => {
		const place = places.get(lastOf(operation.method, successors))?.place;
		return place && place.method !== operation.method
			? { ...operation, replacement: place }
			: operation;
	};
	return domains.map((domain) => ({
		...domain,
		resources: domain.resources.map((resource) => ({
			...resource,
			operations: resource.operations.map(replace),
		})),
	}));
}

interface Found {
	place: OperationPlace;
	successor?: string;
}

const placesOf = ({ displayName, resources }: Domain) =>
	resources.flatMap(({ name: resource, operations }) =>
		operations.map(({ method, name, successor }): [method: string, found: Found] => [
			method,
			{ place: { node: displayName, resource, name, method }, successor },
		]),
	);

/** The end of a chain of successors; a circle, which the check reports, ends where it closes. */
function lastOf(method: string, successors: Map<string, string>): string {
	const seen = new Set<string>();
	let last = method;
	for (let next = successors.get(last); next && !seen.has(next); next = successors.get(last)) {
		seen.add(next);
		last = next;
	}
	return last;
}
