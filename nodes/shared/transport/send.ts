import axios, { AxiosError, type AxiosResponse } from 'axios';
import type { Fault } from '../errors/Fault';
import type { Account } from './account';
import { agentsFor } from './agents';
import { buildRequest } from './buildRequest';
import type { Call } from './Call';

/** The text of an answer, or why there is none. */
export type Answer = { text: string } | { fault: Fault };

/**
 * Signs and sends a call once. Redirects are not followed, so nothing signed leaves the account's gateway.
 * Failures of the network come back as faults without the address, which holds the session and signature.
 */
export async function send(account: Account, call: Call): Promise<Answer> {
	try {
		const { url, headers, body } = await buildRequest(account, call, new Date());
		const response = await axios.post<string>(url, body, {
			headers: { Accept: 'application/json', 'User-Agent': 'n8n-nodes-taobao', ...headers },
			responseType: 'text',
			transformResponse: (text: string) => text,
			validateStatus: () => true,
			maxRedirects: 0,
			maxContentLength: call.maxAnswer,
			maxBodyLength: Infinity,
			timeout: call.timeout,
			signal: call.signal,
			...agentsFor(url),
		});
		return readStatus(response);
	} catch (error) {
		if (axios.isCancel(error)) throw new Error('The execution was stopped');
		return { fault: transportFault(error, call) };
	}
}

/** The platform refuses within an HTTP 200, sometimes 400; another status comes from something before it. */
function readStatus({ status, data }: AxiosResponse<string>): Answer {
	if (status === 200 || status === 400) return { text: data };
	const message = `The gateway answered with HTTP status ${status}`;
	return {
		fault: { kind: 'transport', code: `HTTP ${status}`, message, repeat: repeatStatus(status) },
	};
}

/** A busy server or proxy may do better next time; any other status stays what it is. */
const repeatStatus = (status: number) => (status >= 500 || status === 429 ? 'safe' : 'never');

/** Failures that come before the platform can have received anything. */
const unreached = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

function transportFault(error: unknown, { timeout, maxAnswer }: Call): Fault {
	const { code = 'ERR_NETWORK', message } = error instanceof AxiosError ? error : new AxiosError();
	if (message.includes('maxContentLength'))
		return { kind: 'malformed', code, message: `The answer is larger than ${maxAnswer} bytes` };
	const fault = {
		kind: 'transport',
		code,
		repeat: unreached.has(code) ? 'always' : 'safe',
	} as const;
	if (code === AxiosError.ECONNABORTED || code === AxiosError.ETIMEDOUT)
		return { ...fault, message: `The gateway did not answer within ${timeout} ms` };
	if (code === AxiosError.ERR_BAD_RESPONSE) return { ...fault, message: 'The answer broke off' };
	return { ...fault, message: `The gateway could not be reached (${code})` };
}
