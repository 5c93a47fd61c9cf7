import type { IdHint } from './files';
import type { Operation } from '../../nodes/shared/catalogue/types';
import { memberNames } from './memberAt';
import { type NamedOperations, methodInHint } from './idHints';
import { type Place, fits } from './pickers';

/** Wire names that ids mostly have. */
const idName = new RegExp(
	[
		/(^|_)(ids?|codes?|cids?|cat|iids?|tid|oid|pids?|nick)$/,
		/(Id|Ids|Code|Codes)$/,
		/id$/,
		/(^|_)(owner|sender|approvers|cc_list|department|parentid|userids?|userid_list|useridlist|staff)$/,
	]
		.map(({ source }) => source)
		.join('|'),
);

/** Names that only end like those of ids. */
const others = /^(is_paid|valid)$/;

/** What hints are held against. */
interface Known {
	places: Place[];
	/** The hint that is about a place. */
	hinted: Map<Place, IdHint>;
	named: NamedOperations;
	/** By method. */
	operations: Map<string, Operation>;
	mostUsed: Record<string, string>;
}

/** Problems: parts of hints that are about nothing, operations that are not there, ids of the most used operations that are neither picked nor named. */
export function checkIdHints(
	hints: IdHint[],
	{ places, hinted, named, operations, mostUsed }: Known,
): string[] {
	const byHint = new Map<IdHint, Place[]>(hints.map((hint) => [hint, []]));
	for (const [place, hint] of hinted) byHint.get(hint)?.push(place);
	const open = places.filter(
		(place) =>
			place.operation.method in mostUsed &&
			idName.test(place.field.name) &&
			!others.test(place.field.name) &&
			!place.field.picker &&
			!hinted.has(place),
	);
	return [
		...[...byHint].flatMap(([hint, own]) => [
			...idle(hint, own),
			...strangers(hint, named),
			...untrue(hint, operations),
		]),
		...open.map(
			({ operation, path }) =>
				`${operation.method}: ${path} is an ID that is neither picked nor named in id-hints.json`,
		),
	];
}

/** Names, domains and patterns of a hint that are about nothing. */
function idle({ names, domains, methods = [] }: IdHint, own: Place[]): string[] {
	const lost = (values: string[], isAbout: (value: string, place: Place) => boolean) =>
		values.filter((value) => !own.some((place) => isAbout(value, place)));
	return [
		...lost(names, (name, { field }) => field.name === name),
		...lost(domains, (value, { domain }) => domain === value),
		...lost(methods, (pattern, { operation }) => fits(pattern, operation.method)),
	].map((value) => `id-hints.json: ${names.join(', ')}: ${value} matches nothing`);
}

const strangers = ({ hint = '', domains }: IdHint, named: NamedOperations): string[] =>
	[...hint.matchAll(methodInHint)]
		.map(([, method = '']) => method)
		.filter((method) => named(method, domains[0] ?? '') === undefined)
		.map((method) => `id-hints.json: ${method} is no operation that the platform lists`);

/** What a hint calls the member that has the id, where it is not the parameter's own name. */
const memberInHint = /\} (?:as|in) (\w+)/;
const methodOfAnswer = /\breturned by \{([^}]+)\}/i;

/** Operations that do not return what a hint says they do, where their answer is known. */
function untrue({ names, hint = '' }: IdHint, operations: Map<string, Operation>): string[] {
	const [, method = ''] = methodOfAnswer.exec(hint) ?? [];
	const { response } = operations.get(method) ?? {};
	if (!response) return [];
	const [, member] = memberInHint.exec(hint) ?? [];
	const members = new Set(memberNames(response).map(alike));
	return (member ? [member] : names)
		.filter((name) => !members.has(alike(name)))
		.map((name) => `id-hints.json: ${method} does not return ${name}`);
}

/** One spelling of names that platforms write in several ways, and of one id and many. */
const alike = (name: string): string => name.toLowerCase().replaceAll('_', '').replace(/s$/, '');
