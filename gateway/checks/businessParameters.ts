import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Received } from '../http/Received';

/** The business parameters of a call, by wire name: all but the protocol's own. */
export function businessParameters(
	{ texts, rawMembers }: Received,
	{ parameters }: OperationFacts,
	systemNames: ReadonlySet<string>,
): Map<string, string> {
	const own = new Set(parameters.map(({ name }) => name));
	const sent = [...rawMembers, ...texts];
	return new Map(sent.filter(([name]) => !systemNames.has(name) || own.has(name)));
}
