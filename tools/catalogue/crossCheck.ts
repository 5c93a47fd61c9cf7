import { fieldName } from '../../nodes/shared/catalogue/parameters';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type {
	Domain,
	Field,
	Operation,
	OperationFacts,
	Parameter,
} from '../../nodes/shared/catalogue/types';
import { credentialsOf } from '../../nodes/shared/protocols/credentialsOf';
import { findMember } from '../../nodes/shared/catalogue/itemMembers';
import { fromAccountProblems } from './checkFromAccount';
import { checkPlaces } from './checkPlaces';
import type { Catalogue } from './readCatalogue';
import { heldProblems } from './checkHolds';
import { problemsWhere, repeated } from './problems';

/** Most operations of a node, and of a resource: n8n draws them as one list without a search box. */
const limits = { domain: 110, resource: 40 };

/** How much the platform documents. */
export interface ExpectedCounts {
	operations: number;
	categories: number;
	/** Those that only the metadata has. */
	newer?: { operations: number; packages: number; added: number };
}

/** What no schema can say: uniqueness, places, sizes, counts, defaults. Returns every problem. */
export function crossCheck(
	catalogue: Catalogue,
	domains: Domain[],
	expected: ExpectedCounts,
): string[] {
	const operations = domains.flatMap(operationsOf);
	const imported = catalogue.facts.filter(({ isAdded }) => !isAdded);
	const facts = imported.flatMap((file) => file.operations);
	const categories = new Set(facts.map(({ category }) => category));
	return [
		...count('operations', facts.length, expected.operations),
		...count('categories', categories.size, expected.categories),
		...unique(
			'apiId',
			operations.flatMap(({ apiId }) => apiId?.toString() ?? []),
		),
		...unique(
			'method',
			operations.map(({ method }) => method),
		),
		...unique(
			'domain value',
			domains.map(({ value }) => value),
		),
		...domains.flatMap(checkDomain),
		...domains.flatMap(checkAccess),
		...operations.flatMap(checkOperation),
		...checkPlaces(catalogue),
	];
}

function count(what: string, found: number, expected: number): string[] {
	return found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
}

/** Values that stand more than once. */
export function unique(what: string, values: string[]): string[] {
	return repeated(values).map((value) => `${what}: "${value}" stands more than once`);
}

function checkDomain(domain: Domain): string[] {
	const { value, resources } = domain;
	const operations = operationsOf(domain);
	return [
		...unique(
			`${value}: resource value`,
			resources.map((resource) => resource.value),
		),
		...unique(
			`${value}: resource name`,
			resources.map((resource) => resource.name),
		),
		...unique(
			`${value}: action`,
			operations.map(({ action }) => action.toLowerCase()),
		),
		...unique(
			`${value}: name`,
			operations.map(({ name }) => name.toLowerCase()),
		),
		...resources
			.filter((resource) => resource.operations.length === 0)
			.map((resource) => `${value}/${resource.value}: has no operation`),
		...resources.flatMap((r) => tooMany(`${value}/${r.value}`, r.operations, limits.resource)),
		...tooMany(value, operations, limits.domain),
	];
}

const tooMany = (place: string, { length }: Operation[], most: number) =>
	length > most ? [`${place}: ${length} operations, at most ${most}`] : [];

/** Problems of one operation that no schema can say. */
export function checkOperation(operation: Operation): string[] {
	const { method, parameters } = operation;
	const wrappers = new Set(parameters.flatMap(({ inside }) => inside ?? []));
	return [
		...unique(
			`${method}: parameter`,
			parameters.map(({ name }) => name),
		),
		...unique(
			`${method}: field`,
			parameters.map(({ name }) => fieldName(name)),
		),
		...unique(
			`${method}: label`,
			parameters.map(({ label }) => label.toLowerCase()),
		),
		...parameters
			.filter(({ name }) => wrappers.has(name))
			.map(({ name }) => `${method}: ${name} is a parameter and wraps others`),
		...parameters
			.filter((parameter) => !fitsType(parameter))
			.map(({ name, type, default: d }) => `${method}: ${name}: default "${d}" is no ${type}`),
		...parameters.flatMap(memberProblems).map((problem) => `${method}: ${problem}`),
		...fromAccountProblems(operation),
		...resultProblems(operation),
	];
}

function memberProblems(field: Field): string[] {
	const { name, type, fields = [], holds = [], values, minValue, maxValue } = field;
	const isList = type.endsWith('[]');
	const own = problemsWhere([
		[fields.length > 0 && !/^(struct|map)/.test(type), `a ${type} has members`],
		[values !== undefined && type !== 'map', `values belongs to maps, not to a ${type}`],
		[(minValue ?? -Infinity) > (maxValue ?? Infinity), `minValue is above maxValue`],
		[field.maxListSize !== undefined && !isList, `maxListSize belongs to lists, not to a ${type}`],
	]);
	const twice = repeated(fields.map((member) => member.name));
	const doubles = twice.map((member) => `has the member ${member} twice`);
	const inner = [...fields, ...holds].flatMap(memberProblems);
	return [...own, ...separatorProblems(field), ...doubles, ...heldProblems(field), ...inner].map(
		(problem) => `${name}: ${problem}`,
	);
}

function separatorProblems({ type, list, separator }: Field): string[] {
	if (separator === undefined) return [];
	const isPlainList = type.endsWith('[]') && type !== 'struct[]';
	return problemsWhere([
		[!isPlainList, `separator belongs to plain lists, not to a ${type}`],
		[list === 'json', 'a JSON array has no separator'],
	]);
}

/** `result` leads to a member of the answer, where the answer is known; a list ends in `[]`. */
function resultProblems({ method, result, response }: Operation): string[] {
	if (!result || !response) return [];
	const member = findMember(response, result.replace(/\[\]$/, ''));
	if (!member) return [`${method}: result: the answer has no member ${result}`];
	const isList = member.type.endsWith('[]');
	const isPlain = !isList && !member.fields && member.type !== 'Json';
	return problemsWhere([
		[
			isList !== result.endsWith('[]'),
			`${method}: result: ${result} is a ${member.type}; a list ends in [], and nothing else does`,
		],
		[isPlain, `${method}: result: ${result} is a ${member.type}, which no item can be`],
	]);
}

const forms: Partial<Record<Parameter['type'], RegExp>> = {
	number: /^-?\d+(\.\d+)?$/,
	numeric: /^-?\d+(\.\d+)?$/,
	boolean: /^(true|false)$/,
	date: /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/,
	'numeric[]': /^-?\d+(,-?\d+)*$/,
	struct: /^\{/,
	'struct[]': /^\[/,
	map: /^\{/,
	file: /^(?!)/,
};

function fitsType({ type, default: value }: Parameter): boolean {
	return value === undefined || (forms[type]?.test(value) ?? true);
}

/**
 * Problems of a domain where some operations choose their credential by the field Authentication and others do not:
 * n8n takes Resource and Operation for such choices too, and hides both.
 */
export function checkAccess(domain: Domain): string[] {
	const operations = operationsOf(domain);
	const choosing = operations.filter(({ route }) => credentialsOf(route).length > 1);
	const others = operations.filter((operation) => !choosing.includes(operation));
	if (choosing.length === 0 || others.length === 0) return [];
	const fewer = choosing.length < others.length ? choosing : others;
	const counts = `${choosing.length} operations choose by Authentication, ${others.length} do not`;
	return fewer.map(({ method }) => `${method}: ${domain.value} cannot hold it: ${counts}`);
}

/** Problem of an operation whose `success` leads to no single member of its answer. */
export function checkSuccess({ method, success, response }: OperationFacts): string[] {
	if (!success) return [];
	const member = findMember(response ?? [], success.path);
	const isSingle = member && !member.fields && !member.type.endsWith('[]');
	return isSingle ? [] : [`${method}: success: the answer has no member ${success.path}`];
}
