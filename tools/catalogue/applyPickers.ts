import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Package } from '../../nodes/shared/catalogue/types';
import { checkIdHints } from './checkIdHints';
import { checkPickerRules } from './checkPickerRules';
import { checkPickers } from './checkPickers';
import { addHints, hintsByPlace, namedOperations } from './idHints';
import { idPlaces, markPicked } from './pickers';
import type { Catalogue } from './readCatalogue';

/** Names in each parameter and member the list that it is picked from, or says in its help where its id is found. Returns problems. */
export function applyPickers(
	{ pickers, pickerRules, idHints, mostUsed }: Catalogue,
	domains: Domain[],
	packages: Package[],
): string[] {
	const all = [...domains.flatMap(operationsOf), ...packages.flatMap((one) => one.operations)];
	const operations = new Map(all.map((operation) => [operation.method, operation]));
	const places = idPlaces(domains, mostUsed);
	markPicked(places, pickerRules);
	const hinted = hintsByPlace(places, idHints, mostUsed);
	const named = namedOperations(domains, packages);
	addHints(hinted, named);
	return [
		...checkPickers(pickers, operations),
		...checkPickerRules(pickerRules, { pickers, operations, places }),
		...checkIdHints(idHints, { places, hinted, named, operations, mostUsed }),
	];
}
