import type { Entry } from '../../nodes/shared/catalogue/anywhere';
import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Package } from '../../nodes/shared/catalogue/types';
import { given } from './given';

/** What there is to find: all operations, those of the domains first. */
export function entriesOf(domains: Domain[], packages: Package[]): Entry[] {
	return [
		...domains.flatMap(({ value, resources }) =>
			resources.flatMap(({ value: resource, operations }) =>
				operations.map((operation) => entryOf(operation, { domain: value, resource })),
			),
		),
		...packages.flatMap(({ value, operations }) =>
			operations.map((operation) => entryOf(operation, { package: value })),
		),
	];
}

function entryOf(operation: Operation, place: Partial<Entry>): Entry {
	const { method, name, title, apiId, successor } = operation;
	const delisted = isDelisted(operation) || undefined;
	return given({ method, name, title, ...place, apiId, delisted, successor });
}
