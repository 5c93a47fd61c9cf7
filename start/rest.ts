import { randomUUID } from 'node:crypto';
import { StartError } from './errors';

const TIMEOUT_MS = 60_000;

/** Talks to the REST API that n8n's editor uses, over a new connection each time: n8n closes idle ones. */
export class RestClient {
	#cookie = '';
	/** n8n ties a login to the browser that made it. */
	readonly #browserId = randomUUID();

	/** @param url where n8n answers */
	constructor(private readonly url: string) {}

	/** @param path such as `/rest/workflows` */
	async send(
		method: string,
		path: string,
		body?: unknown,
	): Promise<{ status: number; data: unknown; message: string }> {
		const response = await fetch(this.url + path, {
			method,
			headers: {
				'content-type': 'application/json',
				'browser-id': this.#browserId,
				connection: 'close',
				cookie: this.#cookie,
			},
			body: body === undefined ? undefined : JSON.stringify(body),
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
		this.#cookie = cookies.find((cookie) => cookie?.startsWith('n8n-auth=')) ?? this.#cookie;
		const json = (await response.json().catch(() => ({}))) as { data?: unknown; message?: string };
		const data = Array.isArray(json) ? json : json.data;
		return { status: response.status, data, message: json.message ?? '' };
	}

	/** Sends a request that must succeed; gives the `data` of the response. */
	async request<Data>(method: string, path: string, body?: unknown): Promise<Data> {
		const { status, data, message } = await this.send(method, path, body);
		if (status < 400) return data as Data;
		throw new StartError(`n8n said no to ${method} ${path}: ${status} ${message}`.trim());
	}
}
