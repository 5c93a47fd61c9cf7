import axios, { AxiosError, type AxiosResponse } from 'axios';
import type { Fault } from '../errors/Fault';
import type { Account } from './account';
import { agentsFor } from './agents';
import { buildRequest } from './buildRequest';
import type { Call } from './Call';

/** Largest answer that is read, in bytes. */
const maxAnswer = 64 * 1024 * 1024;

/** The text of an answer, or why there is none. */
export type Answer = { text: string } | { fault: Fault };

/**
 * Signs and sends a call once. Redirects are not followed, so nothing signed leaves the account's gateway.
 * Failures of the network come back as faults without the address, which holds the session and signature.
 */
export async function send(account: Account, call: Call): Promise<Answer> {
	const { url, headers, body } = buildRequest(account, call, new Date());
	try {
		const response = await axios.post<string>(url, body, {
			headers: { Accept: 'application/json', 'User-Agent': 'n8n-nodes-taobao', ...headers },
			responseType: 'text',
			transformResponse: (text: string) => text,
			validateStatus: () => true,
			maxRedirects: 0,
			maxContentLength: maxAnswer,
			maxBodyLength: Infinity,
			timeout: call.timeout,
			signal: call.signal,
			...agentsFor(url),
		});
		return readStatus(response);
	} catch (error) {
		if (axios.isCancel(error)) throw new Error('The execution was stopped');
		return { fault: transportFault(error, call.timeout) };
	}
}

/** The platform refuses within an HTTP 200, sometimes 400; another status comes from something before it. */
function readStatus({ status, data }: AxiosResponse<string>): Answer {
	if (status === 200 || status === 400) return { text: data };
	return {
		fault: {
			kind: 'transport',
			code: `HTTP ${status}`,
			message: `The gateway answered with HTTP status ${status}`,
		},
	};
}

function transportFault(error: unknown, timeout: number): Fault {
	const { code = 'ERR_NETWORK', message } = error instanceof AxiosError ? error : new AxiosError();
	if (code === AxiosError.ECONNABORTED || code === AxiosError.ETIMEDOUT)
		return { kind: 'transport', code, message: `The gateway did not answer within ${timeout} ms` };
	if (message.includes('maxContentLength'))
		return { kind: 'malformed', code, message: `The answer is larger than ${maxAnswer} bytes` };
	if (code === AxiosError.ERR_BAD_RESPONSE)
		return { kind: 'transport', code, message: 'The answer broke off' };
	return { kind: 'transport', code, message: `The gateway could not be reached (${code})` };
}
