import type { Entry } from '../../nodes/shared/catalogue/anywhere';
import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Package } from '../../nodes/shared/catalogue/types';
import { given } from './given';
import { pageOf } from './pageOf';
import type { Catalogue } from './readCatalogue';

/** What there is to find: all operations, those of the domains first. */
export function entriesOf(
	domains: Domain[],
	packages: Package[],
	{ pages }: Pick<Catalogue, 'pages'>,
): Entry[] {
	const entryOf = (operation: Operation, place: Partial<Entry>): Entry => {
		const { method, name, title, successor } = operation;
		const delisted = isDelisted(operation) || undefined;
		const page = pageOf(operation, pages);
		return given({ method, name, title, ...place, page, delisted, successor });
	};
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
