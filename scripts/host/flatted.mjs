/**
 * Reads the format in which n8n hands out execution data: a JSON array whose first entry is the
 * root, and in which every string inside an object or array is the index of its value.
 *
 * @param {string} text
 * @returns {any}
 */
export function parseFlatted(text) {
	const table = JSON.parse(text);
	const done = new Map();

	/** @param {unknown} value */
	const valueOf = (value) => (typeof value === 'string' ? resolve(Number(value)) : value);

	/**
	 * @param {number} index
	 * @returns {unknown}
	 */
	const resolve = (index) => {
		const entry = table[index];
		if (entry === null || typeof entry !== 'object') return entry;
		if (done.has(index)) return done.get(index);
		const result = Array.isArray(entry) ? [] : {};
		done.set(index, result);
		for (const [key, value] of Object.entries(entry)) {
			Object.defineProperty(result, key, {
				value: valueOf(value),
				configurable: true,
				enumerable: true,
				writable: true,
			});
		}
		return result;
	};

	return resolve(0);
}
