import type { DescribedField, Operation } from '../../nodes/shared/catalogue/types';
import { groupBy } from './groupBy';
import type { PickerRow, PickerRule } from './files';
import { memberNames } from './memberAt';
import { type Place, accessOf, excepts, fits, isAbout, nameOf, picks } from './pickers';
import { problemsWhere } from './problems';

/** What rules are held against. */
interface Known {
	pickers: Record<string, PickerRow>;
	/** By method. */
	operations: Map<string, Operation>;
	/** All that an id can be given for. */
	places: Place[];
}

/** Problems of rules: parts that match nothing, places that two lists are for or whose list cannot be asked, unused lists. */
export function checkPickerRules(rules: PickerRule[], known: Known): string[] {
	const byName = groupBy(known.places, ({ field }) => field.name);
	const pickerOf = new Map<Place, string>();
	const problems = rules.flatMap((rule) => {
		const named = rule.names.flatMap((name) => byName.get(name) ?? []);
		const own = checkRule(rule, named, known);
		for (const place of named.filter((one) => picks(rule, one))) {
			const other = pickerOf.get(place) ?? rule.picker;
			if (other !== rule.picker) own.push(`${nameOf(place)} is picked from ${other} too`);
			pickerOf.set(place, rule.picker);
		}
		return own.map((problem) => `${rule.picker}: ${problem}`);
	});
	return [...problems, ...unused(known.pickers, new Set(pickerOf.values()))].map(
		(problem) => `picker-rules.json: ${problem}`,
	);
}

function checkRule(rule: PickerRule, named: Place[], { pickers, operations }: Known): string[] {
	const picker = pickers[rule.picker];
	if (!picker) return ['is no picker'];
	const found = named.filter((place) => picks(rule, place));
	const list = operations.get(picker.method);
	return [
		...idle(rule, named, found),
		...found
			.filter(({ operation }) => list && accessOf(operation) !== accessOf(list))
			.map((place) => `${nameOf(place)} belongs to another account than ${picker.method}`),
		...found.flatMap((place) => missing(picker, place).map((lack) => `${nameOf(place)} ${lack}`)),
	];
}

/** What a rule names in vain. */
function idle(rule: PickerRule, named: Place[], found: Place[]): string[] {
	const { names, domains, methods = [], notMethods = [], except = {} } = rule;
	const about = named.filter((place) => isAbout(rule, place));
	const open = named.filter((place) => isAbout({ ...rule, notMethods: [] }, place));
	const lost = (what: string, values: string[], isFound: (value: string) => boolean) =>
		values.filter((value) => !isFound(value)).map((value) => `${what} ${value} matches nothing`);
	const within = (places: Place[], pattern: string) =>
		places.some(({ operation }) => fits(pattern, operation.method));
	return [
		...lost('name', names, (name) => found.some(({ field }) => field.name === name)),
		...lost('domain', domains, (domain) => found.some((place) => place.domain === domain)),
		...lost('method', methods, (pattern) => within(found, pattern)),
		...lost('method', notMethods, (pattern) => within(open, pattern)),
		...lost('exception', Object.keys(except), (one) => about.some((place) => excepts(one, place))),
	];
}

/** What a list needs that nothing in the operation gives. */
const missing = ({ needs = [] }: PickerRow, place: Place): string[] =>
	needs.flatMap(({ parameter, fields, optional, each, deep }) => {
		const around = deep ? memberNames<DescribedField>(place.operation.parameters) : place.around;
		const isGiven = fields.some((name) => around.includes(name));
		return problemsWhere([
			[!isGiven && !optional && !each, `has no ${fields.join(', ')} for ${parameter}`],
		]);
	});

/** Pickers that neither a parameter nor another list uses. */
function unused(pickers: Record<string, PickerRow>, used: Set<string>): string[] {
	const others = Object.values(pickers).flatMap(({ needs = [] }) => needs.map(({ each }) => each));
	return Object.keys(pickers)
		.filter((key) => !used.has(key) && !others.includes(key))
		.map((key) => `${key}: nothing is picked from it`);
}
