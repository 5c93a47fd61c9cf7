import { type Bytes, type Entry, bytesOf, costsOf, cut, difference } from './payload';
import { payloadParts, payloadRemainder, possibleCuts } from './payloadParts';

/** Tables of docs/performance.md by their marks: what the payload was spent on, and what could be taken out of it. */
export function payloadTables(entries: Entry[]): Record<string, string[][]> {
	const whole = bytesOf(entries);
	const costs = costsOf(entries, payloadParts, payloadRemainder);
	const savings = possibleCuts.map(([name, take]): [string, Bytes] => [
		name,
		difference(whole, bytesOf(cut(entries, take))),
	]);
	return {
		payload: [heads, ...[...costs, ['all', whole] as [string, Bytes]].map(row)],
		'payload cuts': [heads, ...savings.map(row)],
	};
}

const heads = ['What', 'kB', 'kB compressed'];

const row = ([name, { raw, gzip }]: [string, Bytes]) => [name, kilobytes(raw), kilobytes(gzip)];

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
