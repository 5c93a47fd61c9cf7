import { randomUUID } from 'node:crypto';
import { StartError } from './errors';

interface Reply {
	status: number;
	data: unknown;
	message: string;
}

const REQUEST_TIMEOUT_MS = 60_000;
const MOST_TRIES = 3;

/** Talks to the REST API that n8n's editor uses. */
export class RestClient {
	#cookie = '';
	/** n8n ties a login to the browser that made it. */
	readonly #browserId = randomUUID();

	/** @param url where n8n answers */
	constructor(private readonly url: string) {}

	/** @param path such as `/rest/workflows` */
	async send(method: string, path: string, body?: unknown): Promise<Reply> {
		const response = await this.#fetch(method, path, body);
		this.#keepCookie(response);
		const answer = (await response.json().catch(() => ({}))) as Partial<Reply> | unknown[];
		if (Array.isArray(answer)) return { status: response.status, data: answer, message: '' };
		return { status: response.status, data: answer.data, message: answer.message ?? '' };
	}

	/**
	 * Sends a request that must succeed.
	 *
	 * @returns the `data` of the response
	 */
	async request<Data>(method: string, path: string, body?: unknown): Promise<Data> {
		const { status, data, message } = await this.send(method, path, body);
		if (status < 400) return data as Data;
		throw new StartError(`n8n said no to ${method} ${path}: ${status} ${message}`.trim());
	}

	/** A busy n8n closes connections that the client is about to use; what only reads is sent again. */
	async #fetch(method: string, path: string, body: unknown): Promise<Response> {
		const headers = {
			'content-type': 'application/json',
			'browser-id': this.#browserId,
			cookie: this.#cookie,
		};
		for (let tries = 1; ; tries += 1) {
			const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
			const content = body === undefined ? undefined : JSON.stringify(body);
			try {
				return await fetch(this.url + path, { method, headers, body: content, signal });
			} catch (error) {
				if (method !== 'GET' || tries === MOST_TRIES) throw error;
			}
		}
	}

	#keepCookie(response: Response): void {
		const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
		this.#cookie = cookies.find((cookie) => cookie?.startsWith('n8n-auth=')) ?? this.#cookie;
	}
}
