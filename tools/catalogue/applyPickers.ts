import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Package } from '../../nodes/shared/catalogue/types';
import { checkIdHints } from './checkIdHints';
import { checkIdKinds } from './checkIdKinds';
import { checkPickerRules } from './checkPickerRules';
import { checkPickers } from './checkPickers';
import { addHints, hintsByPlace, namedOperations } from './idHints';
import { idPlaces, isAbout, isExcepted, markPicked } from './pickers';
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
		...judgeKinds(catalogue, domains, places, hinted).problems,
	];
}

/** How the lists agree with the kinds of ids that others name; `domains` have their pickers. */
export function judgeKinds(
	catalogue: Catalogue,
	domains: Domain[],
	places = idPlaces(domains, catalogue.mostUsed),
	hinted = hintsByPlace(places, catalogue.idHints, catalogue.mostUsed),
): ReturnType<typeof checkIdKinds> {
	const { pickerRules, idKinds, kindPickers } = catalogue;
	return checkIdKinds(idKinds, kindPickers, {
		places,
		operations: byMethod(domains, []),
		isExplained: (place) =>
			hinted.has(place) ||
			pickerRules.some((rule) => isAbout(rule, place) && isExcepted(rule, place)),
	});
}

function byMethod(domains: Domain[], packages: Package[]): Map<string, Operation> {
	const all = [...domains.flatMap(operationsOf), ...packages.flatMap((one) => one.operations)];
	return new Map(all.map((operation) => [operation.method, operation]));
}
