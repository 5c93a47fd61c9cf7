/** A 32-bit hash of a text (FNV-1a), to draw values that stay the same from run to run. */
export function hashText(text: string, seed = 0x811c9dc5): number {
	let value = seed;
	for (let at = 0; at < text.length; at++) {
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	}
	return scramble(value);
}

/** A 32-bit hash of two numbers. */
export function hashNumbers(seed: number, number: number): number {
	return scramble(Math.imul(seed ^ number, 0x9e3779b1) + number);
}

function scramble(value: number): number {
	let mixed = value ^ (value >>> 16);
	mixed = Math.imul(mixed, 0x7feb352d);
	mixed ^= mixed >>> 15;
	mixed = Math.imul(mixed, 0x846ca68b);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A number from 0 (inclusive) to 1 (exclusive) out of a hash. */
export function fraction(hash: number): number {
	return hash / 0x1_0000_0000;
}

/** One entry of a list, chosen by a hash. */
export function pick<T>(entries: readonly T[], hash: number): T {
	const entry = entries[hash % entries.length];
	if (entry === undefined) throw new Error('There is nothing to pick from an empty list');
	return entry;
}

/** A 19-digit id out of a hash: odd, so that no floating-point number can hold it exactly. */
export function longId(hash: number): bigint {
	const low = BigInt(hashNumbers(hash, 1) % 800_000_000);
	return 1_000_000_000_000_000_001n + BigInt(hash) * 1_600_000_000n + low * 2n;
}
