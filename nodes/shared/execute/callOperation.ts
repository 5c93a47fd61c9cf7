import type { NodeApiError } from 'n8n-workflow';
import type { ResponseField } from '../catalogue/types';
import { findBusinessFault } from '../faults/businessFault';
import type { Fault } from '../faults/Fault';
import { toNodeApiError } from '../faults/toNodeApiError';
import { openProtocol } from '../protocols/openProtocol';
import { type Answer, type CallRules, type Outcome, performCall } from '../protocols/performCall';
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
	const outcome = await tryOperation(open, values);
	if (!('fault' in outcome)) return outcome;
	throw operationError(open, outcome.fault);
}

/**
 * Calls an operation with given values; a fault comes back as it is, with the secrets in it.
 * @throws NodeOperationError when a value is not allowed
 */
export async function tryOperation(open: OpenOperation, values: Values): Promise<Outcome> {
	const { item, operation, options, protocol, rules } = open;
	const { method, parameters, route } = operation;
	const given = fillValues(values, parameters, protocol.defaults);
	const wire = await toWire(item, operation, given);
	const call = { method, parameters, route, simplify: options.simplify, ...wire };
	return await performCall(protocol, call, rules);
}

/** n8n's error of an operation's fault, without secrets. */
export function operationError(open: OpenOperation, fault: Fault): NodeApiError {
	const { item, operation, protocol, session } = open;
	const { context, index: itemIndex } = item;
	const secrets = [...protocol.secrets, session];
	return toNodeApiError(fault, {
		node: context.getNode(),
		method: operation.method,
		itemIndex,
		secrets,
	});
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
