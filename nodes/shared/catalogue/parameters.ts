import type {
	DescribedParameter,
	Field,
	Operation,
	OperationFacts,
	Parameter,
	ResponseField,
} from './types';

/** Names that n8n or the nodes themselves use at the top level of a node's parameters. */
const reserved = new Set([
	'additionalFields',
	'authentication',
	'limit',
	'operation',
	'options',
	'output',
	'parameters',
	'resource',
	'returnAll',
	'showDelisted',
	'simplify',
]);

/**
 * Name of a parameter's field in n8n, stored in workflows: the wire name, as far as n8n allows.
 * n8n reads a dot as a path, so a dot becomes `_`; a name that is taken gets a trailing `_`.
 */
export function fieldName(wireName: string): string {
	const name = wireName.replace(/[^A-Za-z0-9_]/g, '_');
	return reserved.has(name) ? `${name}_` : name;
}

/** Whether a parameter or member is there, by the value of the one that it depends on. */
export const isThere = (when: Parameter['when'], kind: unknown): boolean =>
	!when || when.values.includes(String(kind));

/** Whether a parameter or member must be given, here or by the account; `valueOf` gives the value of one beside it. */
export function isNeeded(
	{ required, fromAccount, when }: Pick<Field, 'required' | 'fromAccount' | 'when'>,
	valueOf: (name: string) => unknown,
): boolean {
	const isAsked = required ?? (fromAccount && !fromAccount.optional);
	return Boolean(isAsked) && isThere(when, when && valueOf(when.name));
}

type Paged = Pick<OperationFacts, 'paging'>;

/**
 * Whether the node sets a parameter or member, by its path, as it reads a list page by page: where a page begins, how
 * large it is, or a struct of nothing else. It has no field; the options Start At and Page Size stand for it.
 */
export function isPosition({ paging }: Paged, path: string, fields: Field[] = []): boolean {
	if (!paging || fields.length === 0) return path === paging?.parameter || path === paging?.size;
	return fields.every((member) => isPosition({ paging }, `${path}.${member.name}`, member.fields));
}

type TopLevelFacts = 'name' | 'required' | 'when' | 'main' | 'fields';

/** Whether a parameter has a field of its own at the top level. */
export function isTopLevel(
	operation: Paged,
	{ name, required, when, main, fields }: Pick<Parameter, TopLevelFacts>,
): boolean {
	return Boolean(required ?? when ?? main) && !isPosition(operation, name, fields);
}

type Answer = Pick<Operation, 'response' | 'result'>;

/**
 * What the field of a parameter holds at first, as text: what its texts say, else the platform's default;
 * for a required one that chooses members of the answer, all that it takes, as far as the platform takes so many.
 */
export function prefillOf(operation: Answer, parameter: DescribedParameter): string | undefined {
	const { prefill, default: preset, selectsMembers, required, maxListSize } = parameter;
	if (prefill ?? preset) return prefill ?? preset;
	if (!selectsMembers || !required) return undefined;
	return namesOf(operation, parameter).slice(0, maxListSize).join(',') || undefined;
}

/**
 * Names of all members of the answer that a parameter can choose, a member of a member by its path.
 * None when they are unknown.
 */
export function selectableMembers(operation: Answer, parameter: DescribedParameter): string[] {
	const { selectsMembers, options } = parameter;
	if (!selectsMembers || options) return [];
	const names = namesOf(operation, parameter);
	if (selectsMembers !== 'nested') return names;
	const members = recordMembers(operation);
	return names.flatMap((name) => [
		name,
		...innerMembers(members, name).map((inner) => `${name}.${inner.name}`),
	]);
}

const namesOf = (operation: Answer, { selectable }: DescribedParameter): string[] =>
	selectable ?? recordMembers(operation).map(({ name }) => name);

/** Members inside of a member; the platform calls a list in an answer `skus` and each of its entries `sku`. */
const innerMembers = (members: ResponseField[], chosen: string): ResponseField[] =>
	members.find(({ name }) => name === chosen || name === `${chosen}s`)?.fields ?? [];

/** Members of what `result` leads to; those of the answer when it leads to no record. */
function recordMembers({ response = [], result = '' }: Answer) {
	const path = result.replace(/\[\]$/, '').split('.').filter(Boolean);
	const inner = path.reduce<ResponseField[] | undefined>(
		(fields, name) => fields?.find((field) => field.name === name)?.fields,
		response,
	);
	return inner ?? [];
}
