import type { IExecuteFunctions } from 'n8n-workflow';
import { findBusinessFault } from '../errors/businessFault';
import { toNodeApiError } from '../errors/toNodeApiError';
import { readAccount } from '../transport/account';
import { performCall, type Success } from '../transport/performCall';
import type { Prepared } from './Prepared';
import type { CallOptions } from './readOptions';
import type { Values } from './changeValues';

/** Name of the credential type that signs the calls. */
export const credentialName = 'taobaoOpenPlatformApi';

const bytesPerMegabyte = 1024 * 1024;

/**
 * A function that calls the operation of an item with given values.
 * It throws NodeApiError when the platform refuses or its answer does not come.
 */
export async function createCaller(
	context: IExecuteFunctions,
	{ target, serialise }: Prepared,
	options: CallOptions,
	itemIndex: number,
): Promise<(values: Values) => Promise<Success>> {
	const { method, response, repeatable = false } = target;
	const account = readAccount(await context.getCredentials(credentialName, itemIndex));
	const { simplify, timeout, tries, callsPerSecond } = options;
	const session = String(options.sessionKey).trim() || account.sessionKey;
	const settings = {
		method,
		session,
		simplify,
		timeout,
		maxAnswer: options.largestAnswer * bytesPerMegabyte,
		signal: context.getExecutionCancelSignal(),
	};
	const rules = {
		response,
		repeatable,
		tries,
		gap: callsPerSecond > 0 ? 1000 / callsPerSecond : 0,
		...(!options.ignoreBusinessFailures && {
			findRefusal: (payload: object) => findBusinessFault(payload, target),
		}),
	};
	return async (values) => {
		const outcome = await performCall(
			account,
			{ ...settings, ...(await serialise(values)) },
			rules,
		);
		if (!('fault' in outcome)) return outcome;
		const secrets = [account.appSecret, account.sessionKey, session];
		const place = { node: context.getNode(), method, itemIndex, secrets };
		throw toNodeApiError(outcome.fault, place);
	};
}
