import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, OperationPlace } from '../../nodes/shared/catalogue/types';
import { given } from './given';

/**
 * Domains whose operations say where their successors are, as far as a node has these.
 * @param others methods that are in no domain
 */
export function withReplacements(domains: Domain[], others: string[]): Domain[] {
	const places = new Map(domains.flatMap(placesOf));
	const successors = new Map(
		[...places].flatMap(([method, { successor }]) => (successor ? [[method, successor]] : [])),
	);
	const known = new Set([...places.keys(), ...others]);
	const replace = (operation: Operation): Operation => {
		const { method, successor } = operation;
		const place = places.get(lastOf(method, successors))?.place;
		if (place && place.method !== method) return { ...operation, replacement: place };
		return successor && !known.has(successor)
			? { ...operation, isSuccessorUnknown: true }
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
		operations.map((operation): [method: string, found: Found] => {
			const { method, name, successor } = operation;
			const delisted = isDelisted(operation) || undefined;
			return [
				method,
				{ place: given({ node: displayName, resource, name, method, delisted }), successor },
			];
		}),
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
