import { fieldName } from '../../nodes/shared/catalogue/parameters';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Parameter } from '../../nodes/shared/catalogue/types';
import { checkAccess } from './checkAccess';
import { checkTextFiles } from './checkTextFiles';
import { matches, placeOperation } from './domains';
import type { Catalogue } from './readCatalogue';

/** Most operations of a node, and of a resource: n8n draws them as one list without a search box. */
const limits = { domain: 110, resource: 40 };

/** What no schema can say: uniqueness, places, sizes, counts, defaults. Returns every problem. */
export function crossCheck(
	catalogue: Catalogue,
	domains: Domain[],
	expected: { operations: number; categories: number },
): string[] {
	const operations = domains.flatMap(operationsOf);
	const categories = new Set(operations.map(({ category }) => category));
	return [
		...count('operations', operations.length, expected.operations),
		...count('categories', categories.size, expected.categories),
		...repeated('apiId', operations.map(({ apiId }) => String(apiId))),
		...repeated('method', operations.map(({ method }) => method)),
		...repeated('domain value', domains.map(({ value }) => value)),
		...domains.flatMap(checkDomain),
		...domains.flatMap(checkAccess),
		...operations.flatMap(checkOperation),
		...checkPlaces(catalogue),
		...checkTextFiles(catalogue.textFiles ?? [], catalogue.facts),
	];
}

function count(what: string, found: number, expected: number): string[] {
	return found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
}

function repeated(what: string, values: string[]): string[] {
	const seen = new Set<string>();
	return values
		.filter((value) => seen.has(value) || !seen.add(value))
		.map((value) => `${what}: "${value}" stands more than once`);
}

function checkDomain(domain: Domain): string[] {
	const { value, resources } = domain;
	const operations = operationsOf(domain);
	const large = resources.filter((resource) => resource.operations.length > limits.resource);
	return [
		...repeated(`${value}: resource value`, resources.map((resource) => resource.value)),
		...repeated(`${value}: resource name`, resources.map((resource) => resource.name)),
		...repeated(`${value}: action`, operations.map(({ action }) => action.toLowerCase())),
		...repeated(`${value}: name`, operations.map(({ name }) => name.toLowerCase())),
		...resources
			.filter((resource) => resource.operations.length === 0)
			.map((resource) => `${value}/${resource.value}: has no operation`),
		...large.map((r) => `${value}/${r.value}: ${r.operations.length} operations, at most ${limits.resource}`),
		...(operations.length > limits.domain
			? [`${value}: ${operations.length} operations, at most ${limits.domain}`]
			: []),
	];
}

function checkOperation({ method, parameters }: Operation): string[] {
	const wrappers = new Set(parameters.flatMap(({ inside }) => inside ?? []));
	return [
		...repeated(`${method}: parameter`, parameters.map(({ name }) => name)),
		...repeated(`${method}: field`, parameters.map(({ name }) => fieldName(name))),
		...repeated(`${method}: label`, parameters.map(({ label }) => label.toLowerCase())),
		...parameters
			.filter(({ name }) => wrappers.has(name))
			.map(({ name }) => `${method}: ${name} is a parameter and wraps others`),
		...parameters
			.filter((parameter) => !fitsType(parameter))
			.map(({ name, type, default: d }) => `${method}: ${name}: default "${d}" is no ${type}`),
	];
}

const forms: Partial<Record<Parameter['type'], RegExp>> = {
	number: /^-?\d+(\.\d+)?$/,
	numeric: /^-?\d+(\.\d+)?$/,
	boolean: /^(true|false)$/,
	date: /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/,
	'numeric[]': /^-?\d+(,-?\d+)*$/,
	struct: /^\{/,
	'struct[]': /^\[/,
	file: /^(?!)/,
};

function fitsType({ type, default: value }: Parameter): boolean {
	return value === undefined || (forms[type]?.test(value) ?? true);
}

/** Facts lie in the file of their resource, and each pattern of `domains.json` takes something. */
function checkPlaces({ domains, facts }: Catalogue): string[] {
	const misplaced = facts.flatMap((file) =>
		file.operations.flatMap((operation) => {
			const place = placeOperation(domains, operation);
			const right = `${place?.domain.value}/${place?.resource.value}`;
			const found = `${file.domain}/${file.resource}`;
			return right === found ? [] : [`${operation.method}: lies in ${found}, belongs to ${right}`];
		}),
	);
	const methods = facts.flatMap(({ operations }) => operations.map(({ method }) => method));
	const idle = domains
		.flatMap(({ resources }) => resources.flatMap((resource) => resource.methods ?? []))
		.filter((pattern) => !methods.some((method) => matches(pattern, method)));
	return [...misplaced, ...idle.map((pattern) => `domains.json: "${pattern}" takes no operation`)];
}
