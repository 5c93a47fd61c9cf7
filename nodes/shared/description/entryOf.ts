/** Labels that are no plain plural: `Goods`, `Status`, `Prices and Inventory`. */
const noPlural = /(ss|us|is|oods|eries|ews)$|\b(and|by|in|of|out|to|with)\b/i;

/** One entry of the list with this label: `Order Lines` has an Order Line, `Goods` an Entry. */
export function entryOf(label: string): string {
	const isPlural = /s$/.test(label) && !noPlural.test(label.replace(/Us$/, 'U'));
	return isPlural ? singular(label) : 'Entry';
}

const singular = (label: string) =>
	label.replace(/ies$/, 'y').replace(/(?<=ch|sh|ss|x|ias|atus)es$|s$/, '');
