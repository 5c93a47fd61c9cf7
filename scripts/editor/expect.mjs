import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 150;
const PATIENCE_MS = 20_000;

/**
 * @param {unknown} actual
 * @param {unknown} expected
 * @param {string} what
 */
export function expectEqual(actual, expected, what) {
	if (isDeepStrictEqual(actual, expected)) return;
	throw new Error(`${what}: expected ${text(expected)}, found ${text(actual)}`);
}

/**
 * @param {string} actual
 * @param {string | RegExp} expected
 * @param {string} what
 */
export function expectText(actual, expected, what) {
	const isIn = typeof expected === 'string' ? actual.includes(expected) : expected.test(actual);
	if (!isIn) throw new Error(`${what}: expected ${String(expected)} in ${text(actual)}`);
}

/**
 * Asks again and again, until an answer passes the check or the patience is over.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => void} check throws while the answer is not yet the right one
 * @returns {Promise<T>}
 */
export async function eventually(ask, check) {
	for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(POLL_MS)) {
		const answer = await ask();
		try {
			check(answer);
			return answer;
		} catch (error) {
			if (Date.now() > deadline) throw error;
		}
	}
}

/** @param {unknown} value */
function text(value) {
	const json = JSON.stringify(value) ?? String(value);
	return json.length > 600 ? `${json.slice(0, 600)}…` : json;
}
