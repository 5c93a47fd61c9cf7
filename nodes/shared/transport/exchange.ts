import axios, { AxiosError } from 'axios';
import type { Fault } from '../errors/Fault';
import { toFault } from '../errors/toFault';
import type { Answer, Request } from '../roads/Road';
import { agentsFor } from './agents';
import type { Call } from './Call';

/** How long an answer may take, how large it may be, and what ends the waiting. */
export type Limits = Pick<Call, 'timeout' | 'maxAnswer' | 'signal'>;

/**
 * Sends a request once. Redirects are not followed, so nothing signed leaves the account's gateway.
 * Failures of the network come back as faults without the address, which may hold tokens and signatures.
 */
export async function exchange(
	{ verb, url, headers, body }: Request,
	limits: Limits,
): Promise<Answer | { fault: Fault }> {
	try {
		const { status, data } = await axios.request<string>({
			method: verb,
			url,
			data: body,
			headers: { Accept: 'application/json', 'User-Agent': 'n8n-nodes-taobao', ...headers },
			responseType: 'text',
			transformResponse: (text: string) => text,
			validateStatus: () => true,
			maxRedirects: 0,
			maxContentLength: limits.maxAnswer,
			maxBodyLength: -1,
			timeout: limits.timeout,
			signal: limits.signal,
			...agentsFor(url),
		});
		return { status, text: data };
	} catch (error) {
		if (axios.isCancel(error)) throw new Error('The execution was stopped');
		return { fault: networkFault(error, limits) };
	}
}

function networkFault(error: unknown, { timeout, maxAnswer }: Limits): Fault {
	const { code = 'ERR_NETWORK', message } = error instanceof AxiosError ? error : new AxiosError();
	if (message.includes('maxContentLength'))
		return { kind: 'malformed', code, message: `The answer is larger than ${maxAnswer} bytes` };
	return toFault({ kind: 'transport', code, message: networkMessage(code, timeout) });
}

function networkMessage(code: string, timeout: number): string {
	if (code === AxiosError.ECONNABORTED || code === AxiosError.ETIMEDOUT)
		return `The gateway did not answer within ${timeout} ms`;
	if (code === AxiosError.ERR_BAD_RESPONSE) return 'The answer broke off';
	return `The gateway could not be reached (${code})`;
}
