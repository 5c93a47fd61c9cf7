import type { Field, OperationFacts, ParameterType } from '../../nodes/shared/catalogue/types';

/** A fact as the platforms' official SDKs and documents have it, where the platform's own documents say otherwise or nothing. */
export interface SdkFact {
	kind: string;
	method?: string;
	/** Wire name, or the path to a member, a list in it ending in `[]`. */
	parameter?: string;
	now?: string;
	right?: string;
	/** Today's `result` is right. */
	keep?: boolean;
	/** Name of the XML element of each entry. */
	element?: string;
	maxLength?: number;
	maxListSize?: number;
	minValue?: number;
	maxValue?: number;
}

/** What a fact is compared with. */
interface Compared {
	operations: Map<string, OperationFacts>;
	elements: Record<string, string>;
}

type Holds = (fact: SdkFact, operation: OperationFacts, field: Field | undefined) => boolean;

/** Whether operations agree with a fact, by its kind; no kind that is not here is ever taken. */
const kinds: Record<string, Holds> = {
	'date-format': (_, __, field) => field?.type === 'date',
	limit: (fact, _, field) =>
		limits.every((name) => fact[name] === undefined || fact[name] === field?.[name]),
	'list-json': (_, __, field) => isJsonList(field),
	'list-separator': ({ right }, _, field) =>
		right?.startsWith('json-array') ? isJsonList(field) : isList(field) && !field?.list,
	'missing-parameter': ({ right = '' }, _, field) =>
		field !== undefined && (types[right]?.includes(field.type) ?? true),
	'repeatable-write': (_, { repeatable }) => !repeatable,
	required: (_, __, field) => field?.required === true,
	result: (fact, { result, paging }) =>
		[result, paging?.records].includes(fact.keep ? fact.now : fact.right),
	'text-is-json': (_, __, field) => /^(json|map|struct)/.test(field?.type ?? ''),
	'text-not-json': (_, __, field) => field?.type === 'string',
	token: ({ right = '' }, { route }) =>
		route?.protocol === 'dingTalk' && route.token === tokenOf(right),
	'unmarked-read': (_, { repeatable }) => repeatable === true,
};

const limits = ['maxLength', 'maxListSize', 'minValue', 'maxValue'] as const;

const types: Record<string, ParameterType[]> = {
	Boolean: ['boolean'],
	'JSON array': ['struct[]', 'json'],
	'JSON object': ['struct', 'map', 'json'],
	Number: ['number', 'numeric'],
	String: ['string', 'numeric', 'date'],
	'String[]': ['string[]'],
};

const isList = (field?: Field) => /^(?!struct).*\[\]$/.test(field?.type ?? '');

/** A list that travels as a JSON array: one of any entries, or one that is marked. */
const isJsonList = (field?: Field) =>
	field !== undefined && (field.list === 'json' || /^(json|struct\[\])$/.test(field.type));

function tokenOf(right: string): string {
	if (right.startsWith('no token')) return 'none';
	return right.includes('and the signature') ? 'signedSuite' : 'suite';
}

/** Whether the catalogue says what a fact says. */
export function sdkFactHolds(fact: SdkFact, { operations, elements }: Compared): boolean {
	const path = fact.parameter?.replaceAll('[]', '') ?? '';
	if (fact.kind === 'qimen-list')
		return Object.hasOwn(elements, lastOf(path)) && elements[lastOf(path)] === fact.element;
	const operation = operations.get(fact.method ?? '');
	const holds = Object.hasOwn(kinds, fact.kind) ? kinds[fact.kind] : undefined;
	return Boolean(operation && holds?.(fact, operation, fieldAt(operation.parameters, path)));
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** A parameter, whose name may have dots itself, or a member by its path. */
function fieldAt(fields: Field[], path: string): Field | undefined {
	const whole = fields.find(({ name }) => name === path);
	if (whole) return whole;
	const [first, ...others] = path.split('.');
	const members = fields.find(({ name }) => name === first)?.fields;
	return members && fieldAt(members, others.join('.'));
}
