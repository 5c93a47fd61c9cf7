import axios, { AxiosError } from 'axios';
import type { Fault } from '../faults/Fault';
import { toFault } from '../faults/toFault';
import { agentsFor } from './agents';
import type { Limits, Request, Response } from './messages';
import { acceptedEncodings, type BodyHeaders, PackingError, readBody } from './readBody';
import { TimedRequest, upgradeCode } from './TimedRequest';

/**
 * Sends a request once and waits for the last byte of the answer, `timeout` milliseconds at most in all.
 * Redirects are not followed, so nothing signed leaves the account's gateway.
 * Faults of the network come back as faults without the address, which may hold tokens and signatures.
 */
export async function send(
	outgoing: Request,
	limits: Limits,
): Promise<Response | { fault: Fault }> {
	const timed = new TimedRequest(outgoing.url.startsWith('https:'), limits.timeout);
	try {
		const { status, data, headers } = await request(outgoing, limits, timed);
		const text = await readBody(data, headers as BodyHeaders, limits.maxAnswer);
		const { date, 'retry-after': retryAfter } = headers as Record<string, string | undefined>;
		return { status, text, ...(retryAfter && { retryAfter }), ...(date && { date }) };
	} catch (error) {
		if (limits.signal?.aborted) throw new Error('The execution was stopped');
		return { fault: timed.isOver ? timeoutFault(limits.timeout) : networkFault(error, limits) };
	} finally {
		timed.done();
	}
}

async function request(
	{ verb, url, headers, body }: Request,
	{ maxAnswer, signal }: Limits,
	transport: TimedRequest,
) {
	return await axios.request<Buffer>({
		method: verb,
		url,
		data: body,
		headers: {
			Accept: 'application/json',
			'Accept-Encoding': acceptedEncodings,
			'User-Agent': 'n8n-nodes-taobao',
			...headers,
		},
		responseType: 'arraybuffer',
		// Axios would take what is cut off for whole
		decompress: false,
		validateStatus: () => true,
		maxRedirects: 0,
		maxContentLength: maxAnswer,
		maxBodyLength: -1,
		signal,
		transport,
		...agentsFor(url),
	});
}

/** Code of an answer that did not come in time. */
export const lateCode = AxiosError.ECONNABORTED;

/** Fault of an answer that did not come in time. */
export function timeoutFault(timeout: number): Fault {
	const message = `The gateway did not answer within ${timeout} ms`;
	return toFault({ kind: 'transport', code: lateCode, message });
}

function networkFault(error: unknown, { maxAnswer }: Limits): Fault {
	if (error instanceof PackingError && !error.isTooLarge)
		return toFault({ kind: 'malformed', code: 'malformed', message: error.message });
	const { code = 'ERR_NETWORK', message } = error instanceof AxiosError ? error : new AxiosError();
	if (error instanceof PackingError || message.includes('maxContentLength'))
		return { kind: 'malformed', code, message: `The answer is larger than ${maxAnswer} bytes` };
	if (code === upgradeCode)
		return toFault({
			kind: 'malformed',
			code,
			message: 'The gateway answered with HTTP status 101: it changes to another protocol',
		});
	return toFault({ kind: 'transport', code, message: networkMessage(code) });
}

function networkMessage(code: string): string {
	if (code === AxiosError.ETIMEDOUT) return 'The connection timed out';
	if (code === AxiosError.ERR_BAD_RESPONSE) return 'The answer broke off';
	return `The gateway could not be reached (${code})`;
}
