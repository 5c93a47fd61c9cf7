/** @typedef {import('../../start/startGateway.ts').Gateway & { roads: Record<string, string>, accounts: any }} GatewayFacts */

/** The sandbox gateway, as it is controlled from outside. */
export class SandboxGateway {
	/** @param {GatewayFacts} facts what it printed when it started */
	constructor(facts) {
		this.facts = facts;
		this.origin = new URL(facts.url).origin;
	}

	/**
	 * @param {string} [method]
	 * @returns {Promise<any[]>} the calls received, of one method or all
	 */
	async calls(method) {
		const calls = await this.#send('GET', 'calls');
		return method ? calls.filter((/** @type {any} */ call) => call.method === method) : calls;
	}

	/** Forgets calls, rules and changes of the shop. */
	async reset() {
		await this.#send('POST', 'reset', {});
	}

	/** @param {object} rule */
	async misbehave(rule) {
		await this.#send('POST', 'misbehave', rule);
	}

	/**
	 * @param {number} count
	 * @returns {Promise<string[]>} the ids of new trades
	 */
	async addTrades(count) {
		return (await this.#send('POST', 'trades', { count })).tids;
	}

	/**
	 * @param {string} verb
	 * @param {string} action
	 * @param {object} [body]
	 * @returns {Promise<any>}
	 */
	async #send(verb, action, body) {
		const address = `${this.origin}/gateway/${action}`;
		const response = await fetch(address, { method: verb, body: body && JSON.stringify(body) });
		const answer = await response.json();
		if (!response.ok) throw new Error(`${verb} ${address}: ${JSON.stringify(answer)}`);
		return answer;
	}
}
