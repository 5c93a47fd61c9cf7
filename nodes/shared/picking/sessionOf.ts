import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Item } from '../execute/Item';
import { isObject } from '../json/objects';
import { isBlank } from '../values/scalarText';

/**
 * Session that the node's options give instead of the credential's; empty for none.
 * @throws NodeOperationError when an expression gives it whose value is not known in the editor: the credential's own
 * session would list what belongs to somebody else
 */
export function sessionOf(context: ILoadOptionsFunctions, item: Item): string {
	// The editor gives null for what holds an expression that it cannot work out
	const options: unknown = context.getCurrentNodeParameter('options');
	const given = isObject(options) ? options.sessionKey : options;
	if (given === null) throw unknownSession(item);
	const isExpression = typeof given === 'string' && given.startsWith('=');
	const value = isExpression ? valueOf(item) : given;
	if (isExpression && isBlank(value)) throw unknownSession(item);
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function valueOf(item: Item): unknown {
	try {
		return item.parameter('options.sessionKey', '');
	} catch {
		return undefined;
	}
}

const unknownSession = (item: Item) =>
	item.error(
		'The option "Session Key" cannot be worked out here',
		'Its expression needs data that the editor does not have yet: run the steps before once, or choose By ID.',
	);
