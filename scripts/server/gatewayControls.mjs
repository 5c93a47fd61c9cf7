/**
 * @typedef {object} GatewayControls
 * @property {() => Promise<any[]>} calls the calls received, oldest first
 * @property {(count: number) => Promise<string[]>} addTrades paid this moment; gives their ids
 * @property {() => Promise<void>} reset forgets calls and changes
 */

/**
 * What a test can do to a running sandbox gateway.
 *
 * @param {{ url: string }} gateway
 * @returns {GatewayControls}
 */
export function controlsOf({ url }) {
	const send = async (
		/** @type {string} */ method,
		/** @type {string} */ path,
		/** @type {object} */ body,
	) => {
		const request = { method, ...(body && { body: JSON.stringify(body) }) };
		const response = await fetch(new URL(`/gateway/${path}`, url), request);
		if (!response.ok) throw new Error(`The gateway refused ${path}: ${await response.text()}`);
		return /** @type {any} */ (await response.json());
	};
	return {
		calls: () => send('GET', 'calls'),
		addTrades: async (count) => (await send('POST', 'trades', { count })).tids,
		reset: () => send('POST', 'reset', {}),
	};
}
