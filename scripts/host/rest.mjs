import { randomUUID } from 'node:crypto';
import { StartError } from './errors.mjs';

const REQUEST_TIMEOUT_MS = 60_000;
const MOST_TRIES = 3;

/** Talks to the REST API that n8n's editor uses. */
export class RestClient {
	#cookie = '';
	/** n8n ties a login to the browser that made it. */
	#browserId = randomUUID();
	#url;

	/** @param {string} url where n8n answers */
	constructor(url) {
		this.#url = url;
	}

	/**
	 * @param {string} method
	 * @param {string} path such as `/rest/workflows`
	 * @param {unknown} [body]
	 * @returns {Promise<{ status: number, data: any, message: string }>}
	 */
	async send(method, path, body) {
		const response = await this.#fetch(method, path, body);
		this.#keepCookie(response);
		const answer = /** @type {any} */ (await response.json().catch(() => ({})));
		const data = Array.isArray(answer) ? answer : answer.data;
		return { status: response.status, data, message: answer.message ?? '' };
	}

	/**
	 * Sends a request that must succeed.
	 *
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} [body]
	 * @returns {Promise<any>} the `data` of the answer
	 */
	async request(method, path, body) {
		const { status, data, message } = await this.send(method, path, body);
		if (status < 400) return data;
		throw new StartError(`n8n refused ${method} ${path}: ${status} ${message}`.trim());
	}

	/**
	 * A busy n8n closes connections that the client is about to use; what only reads is sent again then.
	 *
	 * @param {string} method
	 * @param {string} path
	 * @param {unknown} body
	 */
	async #fetch(method, path, body) {
		const headers = {
			'content-type': 'application/json',
			'browser-id': this.#browserId,
			cookie: this.#cookie,
		};
		for (let tries = 1; ; tries += 1) {
			const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
			const content = body === undefined ? undefined : JSON.stringify(body);
			try {
				return await fetch(this.#url + path, { method, headers, body: content, signal });
			} catch (error) {
				if (method !== 'GET' || tries === MOST_TRIES) throw error;
			}
		}
	}

	/** @param {Response} response */
	#keepCookie(response) {
		const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
		const login = cookies.find((cookie) => cookie?.startsWith('n8n-auth='));
		if (login) this.#cookie = login;
	}
}
