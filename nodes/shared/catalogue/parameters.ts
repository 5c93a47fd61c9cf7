import type {
	DescribedParameter,
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

/**
 * Whether a parameter has a field of its own at the top level; page number and size have none, as the node pages by
 * itself.
 */
export function isTopLevel(
	{ paging }: Pick<OperationFacts, 'paging'>,
	{ name, required, when, main }: Pick<Parameter, 'name' | 'required' | 'when' | 'main'>,
): boolean {
	const isPosition = name === paging?.parameter || name === paging?.size;
	return Boolean(required ?? when ?? main) && !isPosition;
}

/**
 * What the field of a parameter holds at first, as text: what its texts say, else the platform's default;
 * for a parameter that chooses members of the answer, all that a record has, as far as the platform takes so many.
 */
export function prefillOf(
	operation: Pick<Operation, 'response' | 'result'>,
	parameter: DescribedParameter,
): string | undefined {
	const { prefill, default: preset, selectsMembers, maxListSize } = parameter;
	if (prefill ?? preset) return prefill ?? preset;
	if (!selectsMembers) return undefined;
	const names = recordMembers(operation).map(({ name }) => name);
	return names.slice(0, maxListSize).join(',') || undefined;
}

/** Members of what `result` leads to; those of the answer when it leads to no record. */
function recordMembers({ response = [], result = '' }: Pick<Operation, 'response' | 'result'>) {
	const path = result.replace(/\[\]$/, '').split('.').filter(Boolean);
	const inner = path.reduce<ResponseField[] | undefined>(
		(fields, name) => fields?.find((field) => field.name === name)?.fields,
		response,
	);
	return inner ?? [];
}
