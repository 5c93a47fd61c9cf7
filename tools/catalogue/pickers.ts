import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Picker } from '../../nodes/shared/catalogue/pickers';
import type {
	DescribedField,
	Domain,
	Operation,
	ParameterType,
} from '../../nodes/shared/catalogue/types';
import { credentialsOf } from '../../nodes/shared/protocols/credentialsOf';
import { groupBy } from './groupBy';
import type { PickerListRow, PickerRow, PickerRule } from './files';
import { given } from './given';

/** A parameter, or a member of one, of an operation that the platform lists. */
export interface Place {
	operation: Operation;
	domain: string;
	/** Dotted path of the member; a parameter's own name. */
	path: string;
	field: DescribedField;
	/** Names of the fields beside it, of those around its struct, and so on. */
	around: string[];
}

/** How a place is called in exceptions and problems. */
export const nameOf = ({ operation, path }: Place): string => `${operation.method} ${path}`;

/** Types whose values are no ids. */
const noIds = new Set<ParameterType>([
	...(['number', 'boolean', 'date', 'boolean[]', 'date[]', 'file'] as const),
	...(['json', 'struct', 'struct[]', 'map'] as const),
]);

/**
 * Everything that an id can be given for: texts, digits and lists of them that are no choice of values. Of delisted
 * operations those alone that are among the most used.
 */
export const idPlaces = (domains: Domain[], mostUsed: Record<string, string>): Place[] =>
	domains.flatMap(({ value: domain, resources }) =>
		operationsOf({ resources })
			.filter((operation) => !isDelisted(operation) || operation.method in mostUsed)
			.flatMap((operation) =>
				placesIn(operation.parameters, '', []).map((place) => ({ ...place, operation, domain })),
			),
	);

function placesIn(
	fields: DescribedField[],
	prefix: string,
	above: string[],
): Array<Pick<Place, 'around' | 'field' | 'path'>> {
	const around = [...fields.map(({ name }) => name), ...above];
	return fields.flatMap((field) => {
		const path = prefix + field.name;
		const own = noIds.has(field.type) || field.options ? [] : [{ field, path, around }];
		return [...own, ...placesIn(field.fields ?? [], `${path}.`, around)];
	});
}

/** Names each place's picker in it; `places` are those of the compiled catalogue. Returns those that are picked. */
export function markPicked(places: Place[], rules: PickerRule[]): Place[] {
	const byName = groupBy(rules, ({ names }) => names);
	return places.filter((place) => {
		const rule = byName.get(place.field.name)?.find((one) => picks(one, place));
		if (rule) place.field.picker = rule.picker;
		return rule !== undefined;
	});
}

/** Whether a rule is about a place, and does not except it. */
export const picks = (rule: PickerRule, place: Place): boolean =>
	isAbout(rule, place) && !isExcepted(rule, place);

/** Whether a place is among the exceptions of a rule. */
export const isExcepted = ({ except = {} }: PickerRule, place: Place): boolean =>
	Object.keys(except).some((one) => excepts(one, place));

/** Whether a rule is about a place, its exceptions aside. */
export function isAbout(rule: PickerRule, place: Place): boolean {
	const { top, notMethods = [] } = rule;
	const { operation, path, field } = place;
	return (
		isNamed(rule, place) &&
		(!top || path === field.name) &&
		!notMethods.some((pattern) => fits(pattern, operation.method))
	);
}

/** What a rule or a hint names: wire names, domains, and patterns of methods where not all are meant. */
type Naming = Pick<PickerRule, 'names' | 'domains' | 'methods'>;

/** Whether a rule or a hint names a place. */
export const isNamed = (
	{ names, domains, methods }: Naming,
	{ operation, domain, field }: Place,
): boolean =>
	names.includes(field.name) &&
	domains.includes(domain) &&
	(!methods || methods.some((pattern) => fits(pattern, operation.method)));

/** Whether a place is excepted: `<method> <path>`, with `*` for the end of a method or for any path. */
export function excepts(exception: string, { operation, path }: Place): boolean {
	const [method = '', own] = exception.split(' ');
	return fits(method, operation.method) && (own === '*' || own === path);
}

/** Whether a method is the one of a pattern, which may end in `*`. */
export const fits = (pattern: string, method: string): boolean =>
	pattern.endsWith('*') ? method.startsWith(pattern.slice(0, -1)) : pattern === method;

/** What the nodes load of the pickers. */
export const compilePickers = (rows: Record<string, PickerRow>): Record<string, Picker> =>
	Object.fromEntries(
		Object.entries(rows).map(([key, { more, ...row }]) => [
			key,
			given({ ...row, more: more?.map(loaded), ...unloaded }),
		]),
	);

const unloaded = { asked: undefined, doubt: undefined };
const loaded = (list: PickerListRow) => given({ ...list, ...unloaded });

/** What shows who calls: operations that differ in it cannot list for each other. */
export const accessOf = ({ route }: Pick<Operation, 'route'>): string =>
	[...credentialsOf(route), route?.protocol === 'dingTalk' ? route.token : undefined].join(' ');
