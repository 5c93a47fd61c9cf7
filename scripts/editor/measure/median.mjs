/**
 * @typedef {object} Times
 * @property {number} elapsed milliseconds that the user waits
 * @property {number} work milliseconds that the page's main thread worked; a busy computer does not lengthen them
 */

/**
 * Measures several times.
 *
 * @param {() => Promise<Times>} measure
 * @param {number} [rounds] an odd number
 * @returns {Promise<Times>} the medians
 */
export async function median(measure, rounds = 5) {
	/** @type {Times[]} */
	const times = [];
	for (let round = 0; round < rounds; round += 1) times.push(await measure());
	return {
		elapsed: middle(times.map((time) => time.elapsed)),
		work: middle(times.map((time) => time.work)),
	};
}

/** @param {number[]} numbers */
function middle(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return Math.round(sorted[(sorted.length - 1) / 2] ?? 0);
}
