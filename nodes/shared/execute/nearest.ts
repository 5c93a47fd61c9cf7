/** The names that are most like a given one, the nearest first; none that share too little with it. */
export function nearest(given: string, names: readonly string[], most = 1): string[] {
	const wanted = plain(given);
	return names
		.map((name) => ({ name, steps: distance(wanted, plain(name)) }))
		.filter(({ name, steps }) => steps <= Math.max(wanted.length, name.length) / 2)
		.sort((a, b) => a.steps - b.steps)
		.slice(0, most)
		.map(({ name }) => name);
}

/** Longest name that is compared. */
const longest = 80;

const plain = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, '')
		.slice(0, longest);

/** How many letters must be changed, added or taken out to make one text of another. */
function distance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (const [done, letter] of [...from].entries()) {
		const next = [done + 1];
		for (let index = 0; index < to.length; index += 1) {
			const changed = (row[index] ?? 0) + Number(to[index] !== letter);
			next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
