import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import type { ResponseField } from '../catalogue/types';
import { redactFault } from '../errors/redact';
import { toNodeApiError } from '../errors/toNodeApiError';
import { readAccount } from '../transport/account';
import { send } from '../transport/send';
import { unwrap } from '../transport/unwrap';
import { readOptions } from './readOptions';
import type { WireParameters } from './readParameters';
import { toItems } from './toItems';

/** The operation as far as a call needs it. */
export interface Target {
	method: string;
	result?: string;
	response?: ResponseField[];
}

/** Name of the credential type that signs the calls. */
export const credentialName = 'taobaoOpenPlatformApi';

/**
 * Calls an operation for one item and gives the items of its answer.
 * @throws NodeApiError when the platform refuses, or its answer does not come
 */
export async function callOperation(
	context: IExecuteFunctions,
	{ method, result, response }: Target,
	wire: WireParameters,
	itemIndex: number,
): Promise<IDataObject[]> {
	const { sessionKey, simplify, timeout } = readOptions(context, itemIndex);
	const account = readAccount(await context.getCredentials(credentialName, itemIndex));
	const signal = context.getExecutionCancelSignal();
	const call = { ...wire, method, session: sessionKey, simplify, timeout, signal };
	const answer = await send(account, call);
	const outcome = 'fault' in answer ? answer : unwrap(answer.text, response);
	if ('fault' in outcome) {
		const fault = redactFault(outcome.fault, [account.appSecret, account.sessionKey, sessionKey]);
		throw toNodeApiError(fault, { node: context.getNode(), method, itemIndex });
	}
	return simplify ? toItems(outcome.payload as IDataObject, result) : [outcome.body as IDataObject];
}
