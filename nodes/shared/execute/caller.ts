import type { IExecuteFunctions } from 'n8n-workflow';
import { findBusinessFault } from '../faults/businessFault';
import { toNodeApiError } from '../faults/toNodeApiError';
import { openProtocol } from '../protocols/openProtocol';
import { performCall, type Success } from '../protocols/performCall';
import { fillValues, type Values } from '../values/changeValues';
import type { Prepared } from './Prepared';
import type { CallOptions } from './readOptions';
import { turnsOf } from './turnsOf';

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
	const { method, parameters, response, route, repeatable = false } = target;
	const session = String(options.sessionKey).trim();
	const protocol = await openProtocol(context, route, itemIndex, session);
	const { simplify, timeout, tries, callsPerSecond } = options;
	const settings = {
		method,
		parameters,
		route,
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
		turns: turnsOf(context),
		...(!options.ignoreBusinessFailures && {
			findRefusal: (payload: object) => findBusinessFault(payload, target),
		}),
	};
	return async (values) => {
		const wire = await serialise(fillValues(values, protocol.defaults));
		const outcome = await performCall(protocol, { ...settings, ...wire }, rules);
		if (!('fault' in outcome)) return outcome;
		const secrets = [...protocol.secrets, session];
		const place = { node: context.getNode(), method, itemIndex, secrets };
		throw toNodeApiError(outcome.fault, place);
	};
}
