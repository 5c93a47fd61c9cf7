import type { ResponseField } from '../catalogue/types';
import { findBusinessFault } from '../faults/businessFault';
import { toNodeApiError } from '../faults/toNodeApiError';
import { openProtocol } from '../protocols/openProtocol';
import { type Answer, type CallRules, performCall } from '../protocols/performCall';
import type { Protocol } from '../protocols/Protocol';
import { fillValues, type Values } from '../values/changeValues';
import type { Item } from './Item';
import type { RunnableOperation } from './OperationCall';
import type { CallOptions } from './readOptions';
import { toWire } from './toWire';
import { turnsOf } from './turnsOf';

const bytesPerMegabyte = 1024 * 1024;

/** What all calls of one item have in common. */
export interface OpenOperation {
	item: Item;
	operation: RunnableOperation;
	options: CallOptions;
	protocol: Protocol;
	rules: CallRules;
	/** Access token that the user gave for this item; empty for the credential's own. */
	session: string;
}

/**
 * Opens the protocol of an item's operation with its credential.
 * @throws UserError when a field of the credential is missing or not allowed
 */
export async function openOperation(
	item: Item,
	operation: RunnableOperation,
	options: CallOptions,
): Promise<OpenOperation> {
	const session = options.sessionKey.trim();
	const protocol = await openProtocol(item.context, operation.route, item.index, session);
	const rules = rulesOf(item, operation, options);
	return { item, operation, options, protocol, rules, session };
}

/**
 * Calls an operation with given values.
 * @throws NodeOperationError when a value is not allowed,
 * NodeApiError when the platform refuses or its answer does not come
 */
export async function callOperation(open: OpenOperation, values: Values): Promise<Answer> {
	const { item, operation, options, protocol, rules, session } = open;
	const { method, parameters, route } = operation;
	const given = fillValues(values, protocol.defaults);
	const wire = await toWire(item, operation, given);
	const call = { method, parameters, route, simplify: options.simplify, ...wire };
	const outcome = await performCall(protocol, call, rules);
	if (!('fault' in outcome)) return outcome;
	const { context, index: itemIndex } = item;
	const secrets = [...protocol.secrets, session];
	const place = { node: context.getNode(), method, itemIndex, secrets };
	throw toNodeApiError(outcome.fault, place);
}

function rulesOf({ context }: Item, operation: RunnableOperation, options: CallOptions): CallRules {
	const { repeatable = false } = operation;
	const { callsPerSecond, ignoreBusinessFailures, largestAnswer, timeout, tries } = options;
	return {
		response: membersOf(operation),
		repeatable,
		tries,
		gap: callsPerSecond > 0 ? 1000 / callsPerSecond : 0,
		turns: turnsOf(context),
		limits: {
			timeout,
			maxAnswer: largestAnswer * bytesPerMegabyte,
			signal: context.getExecutionCancelSignal(),
		},
		...(!ignoreBusinessFailures && {
			findFault: (payload: object) => findBusinessFault(payload, operation),
		}),
	};
}

/** Members of the answer; of one that is unknown the list at its result, which may come in a wrapper. */
function membersOf({ response, result }: RunnableOperation): ResponseField[] | undefined {
	const [, name] = /^(\w+)\[\]$/.exec(result ?? '') ?? [];
	return response ?? (name === undefined ? undefined : [{ name, type: 'Json[]' }]);
}
