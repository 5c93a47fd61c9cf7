import type { Field, OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Catalogue } from './readCatalogue';

/**
 * Adds to each operation how its calls travel, and to lists that travel as XML the names of their elements.
 * Returns problems: routes of no operation, lists without an element's name, names that no list needs.
 */
export function applyRoutes(
	operations: Map<string, OperationFacts>,
	{ routes, elements }: Pick<Catalogue, 'routes' | 'elements'>,
): string[] {
	const problems: string[] = [];
	const unused = new Set(Object.keys(elements));
	for (const [method, route] of routes) {
		const operation = operations.get(method);
		if (!operation) problems.push(`routes: ${method} is no operation`);
		else operation.route = route;
		for (const list of route.protocol === 'qimen' ? listsOf(operation?.parameters) : []) {
			const element = elements[list.name];
			if (element) list.element = element;
			else problems.push(`routes/elements.json: the list ${list.name} of ${method} is not there`);
			unused.delete(list.name);
		}
	}
	for (const name of unused) problems.push(`routes/elements.json: no list is called ${name}`);
	return problems;
}

/** Lists among fields and their members, however deep. */
function listsOf(fields: Field[] = []): Field[] {
	return fields.flatMap((field) => [
		...(field.type.endsWith('[]') ? [field] : []),
		...listsOf(field.fields),
	]);
}
