import type { Compiled } from './compile';
import { idPlaces } from './pickers';

/** How many lists there are to pick from, and how many parameters and members of the platform's operations they serve. */
export function pickerLine({ domains, pickers }: Pick<Compiled, 'domains' | 'pickers'>): string {
	const lists = Object.values(pickers).flatMap((picker) => [picker, ...(picker.more ?? [])]);
	const places = idPlaces(domains).filter(({ field }) => field.picker);
	const operations = new Set(places.map(({ operation }) => operation.method));
	return `Pickers: ${Object.keys(pickers).length} by ${new Set(lists.map(({ method }) => method)).size} operations, serving ${places.length} parameters in ${operations.size} operations`;
}
