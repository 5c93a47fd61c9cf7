import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Package } from '../../nodes/shared/catalogue/types';
import { checkIdHints } from './checkIdHints';
import { checkIdKinds } from './checkIdKinds';
import { checkPickerRules } from './checkPickerRules';
import { checkPickers } from './checkPickers';
import type { PickerRule } from './files';
import { addHints, hintsByPlace, namedOperations } from './idHints';
import { type Place, excepts, idPlaces, isAbout, markPicked } from './pickers';
import type { Catalogue } from './readCatalogue';

/** Names in each parameter and member the list that it is picked from, or says in its help where its id is found. Returns problems. */
export function applyPickers(
	catalogue: Catalogue,
	domains: Domain[],
	packages: Package[],
): string[] {
	const { pickers, pickerRules, idHints, mostUsed } = catalogue;
	const operations = byMethod(domains, packages);
	const places = idPlaces(domains, mostUsed);
	markPicked(places, pickerRules);
	const hinted = hintsByPlace(places, idHints, mostUsed);
	const named = namedOperations(domains, packages);
	addHints(hinted, named);
	return [
		...checkPickers(pickers, operations),
		...checkPickerRules(pickerRules, { pickers, operations, places }),
		...checkIdHints(idHints, { places, hinted, named, operations, mostUsed }),
		...judgeKinds(catalogue, domains).problems,
	];
}

/** How the lists agree with the kinds of ids that others name; `domains` have their pickers. */
export function judgeKinds(
	catalogue: Catalogue,
	domains: Domain[],
): ReturnType<typeof checkIdKinds> {
	const { pickerRules, idHints, mostUsed, idKinds, kindPickers } = catalogue;
	const places = idPlaces(domains, mostUsed);
	const hinted = hintsByPlace(places, idHints, mostUsed);
	return checkIdKinds(idKinds, kindPickers, {
		places,
		operations: byMethod(domains, []),
		isExplained: (place) =>
			hinted.has(place) || pickerRules.some((rule) => isExcepted(rule, place)),
	});
}

const isExcepted = (rule: PickerRule, place: Place): boolean =>
	isAbout(rule, place) && Object.keys(rule.except ?? {}).some((one) => excepts(one, place));

function byMethod(domains: Domain[], packages: Package[]): Map<string, Operation> {
	const all = [...domains.flatMap(operationsOf), ...packages.flatMap((one) => one.operations)];
	return new Map(all.map((operation) => [operation.method, operation]));
}
