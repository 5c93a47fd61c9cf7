import type { Compiled } from './compile';
import { idPlaces } from './pickers';
import type { Catalogue } from './readCatalogue';

/** How many lists there are to pick from, and how many parameters and members of the platform's operations they serve. */
export function pickerLine(
	{ domains, pickers }: Pick<Compiled, 'domains' | 'pickers'>,
	mostUsed: Catalogue['mostUsed'],
): string {
	const lists = Object.values(pickers).flatMap((picker) => [picker, ...(picker.more ?? [])]);
	const places = idPlaces(domains, mostUsed).filter(({ field }) => field.picker);
	const operations = new Set(places.map(({ operation }) => operation.method));
	return `Pickers: ${Object.keys(pickers).length} by ${new Set(lists.map(({ method }) => method)).size} operations, serving ${places.length} parameters in ${operations.size} operations`;
}
