/** How alike two names must be to be meant, from 0 to 1. */
const least = 0.4;

/** The names that are most like one that is not among them, most alike first. */
export function nearest(name: string, names: string[], most = 3): string[] {
	const wanted = pairsOf(name);
	return names
		.map((one) => ({ one, likeness: likeness(wanted, pairsOf(one)) }))
		.filter((row) => row.likeness >= least)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, most)
		.map(({ one }) => one);
}

/** The part of the neighbouring letters that two names share. */
function likeness(a: string[], b: string[]): number {
	const left = [...b];
	const shared = a.filter((pair) => {
		const at = left.indexOf(pair);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
	return (2 * shared.length) / (a.length + b.length || 1);
}

/** Neighbouring letters of a name, which begins and ends with none; how words are joined says nothing. */
function pairsOf(name: string): string[] {
	const letters = `^${name.toLowerCase().replace(/[^a-z0-9]/g, '')}$`;
	return Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2));
}
