import { callerOf } from '../shared/execute/callerOf';
import type { Item } from '../shared/execute/Item';
import type { RunnableOperation } from '../shared/execute/OperationCall';
import { credentialsWith, platformOf, usualPlatform } from './platforms';

/**
 * Checks that the node has a credential for the platform of an operation.
 * @throws NodeOperationError that names the platform to choose, or the credential that is missing
 */
export function checkPlatform(item: Item, operation: RunnableOperation): void {
	const { route } = operation;
	const chosen = item.context.getNodeParameter('authentication', item.index, usualPlatform);
	const usable = credentialsWith(chosen, route);
	const platform = platformOf(route);
	const caller = callerOf(operation);
	if (usable.length === 0)
		throw item.error(
			`The method belongs to ${platform}`,
			`${caller} is no method of the chosen platform: set Platform to ${platform} or All, and choose its credential.`,
		);
	const { credentials = {} } = item.context.getNode();
	if (!usable.some((one) => credentials[one]))
		throw item.error(
			`A credential for ${platform} is missing`,
			`${caller} needs one: choose it in the node.`,
		);
}
