import type { IExecuteFunctions } from 'n8n-workflow';
import { Turns } from '../http/Turns';

/** By execution, and by the name of the node in it. */
const byExecution = new WeakMap<object, Map<string, Turns>>();

/**
 * The turns of a node's calls in one execution, also when it runs there more than once, as in a loop.
 * n8n makes one signal for each execution; where it gives none, each run of the node has turns of its own.
 */
export function turnsOf(context: IExecuteFunctions): Turns {
	const execution = context.getExecutionCancelSignal() ?? context;
	const byNode = byExecution.get(execution) ?? new Map<string, Turns>();
	byExecution.set(execution, byNode);
	const { name } = context.getNode();
	const turns = byNode.get(name) ?? new Turns();
	byNode.set(name, turns);
	return turns;
}
