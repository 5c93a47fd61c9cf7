import { saysMore } from '../../nodes/shared/description/saysMore';
import { sentences } from '../../nodes/shared/description/sentences';
import type { Domain, Package } from '../../nodes/shared/catalogue/types';
import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import { groupBy } from './groupBy';
import type { IdHint } from './files';
import { type Place, isNamed } from './pickers';

/** Words of a help that says where an id comes from, that the caller makes it up, or that it is of no use. */
const saysWhere =
	/\b(from|returned|returns|received|own|abolished|deprecated|no longer|no effect|not recommended)\b/i;

/** The hint that is about each place without a picker; of several, the first. */
export function hintsByPlace(
	places: Place[],
	hints: IdHint[],
	mostUsed: Record<string, string>,
): Map<Place, IdHint> {
	const byName = groupBy(hints, ({ names }) => names);
	return new Map(
		places.flatMap((place) => {
			const { field, operation } = place;
			const own = byName.get(field.name)?.find((hint) => isNamed(hint, place));
			const isMeant = own && !field.picker && (!own.mostUsed || operation.method in mostUsed);
			return isMeant ? [[place, own] as const] : [];
		}),
	);
}

/** Adds hints to the helps that do not say it themselves. */
export function addHints(hinted: Map<Place, IdHint>, named: NamedOperations): void {
	for (const [{ field, domain }, { hint, always }] of hinted) {
		const { label = field.name, description = '' } = field;
		if (!hint || (saysWhere.test(description) && !always)) continue;
		const text = hint.replace(methodInHint, (_, method: string) => named(method, domain) ?? method);
		field.description = saysMore(label, description) ? sentences(description, text) : text;
	}
}

/** Methods that stand in a hint for names of operations. */
export const methodInHint = /\{([^}]+)\}/g;

/** How the help of a field in a node calls an operation; undefined where the platform lists none of that method. */
export type NamedOperations = (method: string, domain: string) => string | undefined;

/** Names of operations for users: with the node, where that is another one. */
export function namedOperations(domains: Domain[], packages: Package[]): NamedOperations {
	const names = new Map([
		...packages.flatMap(({ operations }) =>
			operations.map(
				({ method, name }) => [method, { name, node: 'Taobao API', domain: '' }] as const,
			),
		),
		...domains.flatMap((domain) =>
			operationsOf(domain)
				.filter((operation) => !isDelisted(operation))
				.map(
					({ method, name }) =>
						[method, { name, node: domain.displayName, domain: domain.value }] as const,
				),
		),
	]);
	return (method, domain) => {
		const found = names.get(method);
		return found?.domain === domain ? found.name : found && `${found.name} (${found.node})`;
	};
}
