/** Whether two words of at least five letters differ by one letter: another, one more, one less, or two swapped. */
export function isNear(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 5 || long.length - short.length > 1) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	const rest = long.slice(at + 1);
	if (short.length < long.length) return short.slice(at) === rest;
	if (short.slice(at + 1) === rest) return true;
	const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
	return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}
