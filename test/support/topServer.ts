import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { type LocalServer, methodOf, startServer } from './localServer';

/** What a gateway answers: an object, or that and more of HTTP. */
export interface TopAnswer {
	body: object | string;
	status?: number;
	headers?: Record<string, string>;
}

/** A server that answers calls of the Taobao Open Platform as a test tells it to. */
export interface TopServer extends LocalServer {
	/** Wire names of the calls that arrived. */
	methods: () => string[];
	credential: (appKey: string, more?: object) => ICredentialDataDecryptedObject;
}

/** Starts one; `answer` gets the wire name and the query of each call. */
export async function startTopServer(
	answer: (method: string, query: URLSearchParams) => TopAnswer,
): Promise<TopServer> {
	const server = await startServer((request, response) => {
		const { searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
		const { body, status = 200, headers = {} } = answer(methodOf(request), searchParams);
		request.resume().on('end', () => {
			response.writeHead(status, headers);
			response.end(typeof body === 'string' ? body : JSON.stringify(body));
		});
	});
	const { origin, requests } = server;
	return {
		...server,
		methods: () => requests.map((url) => new URL(url, origin).searchParams.get('method') ?? ''),
		credential: (appKey, more = {}) => ({
			appKey,
			appSecret: 'app-secret-for-tests',
			sessionKey: 'session-key-for-tests',
			environment: 'custom',
			gatewayUrl: `${origin}/router/rest`,
			signMethod: 'hmac-sha256',
			...more,
		}),
	};
}

/** A ban in the platform's words. */
export const banOf = (seconds: number, more: object = {}): TopAnswer => ({
	body: {
		error_response: {
			code: 7,
			msg: 'App Call Limited',
			sub_code: 'accesscontrol.limited-by-app-access-count',
			sub_msg: `This ban will last for ${seconds} more seconds`,
			request_id: 'id of the ban',
			...more,
		},
	},
});
