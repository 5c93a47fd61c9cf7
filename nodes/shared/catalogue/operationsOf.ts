import type { Domain, Operation } from './types';

/** All operations of a domain, in the order of its resources. */
export function operationsOf({ resources }: Pick<Domain, 'resources'>): Operation[] {
	return resources.flatMap((resource) => resource.operations);
}
