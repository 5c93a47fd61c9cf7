import type { Item } from '../execute/Item';
import { isObject } from '../json/objects';
import { isBlank } from '../values/scalarText';

/**
 * Session that the node's options give instead of the credential's; empty for none.
 * @throws NodeOperationError when an expression gives it whose value is not known in the editor: the credential's own
 * session would list what belongs to somebody else
 */
export function sessionOf(item: Item): string {
	const raw = optionsOf(() =>
		item.context.getNodeParameter('options', 0, {}, { rawExpressions: true }),
	);
	const options = optionsOf(() => item.parameter('options', {}));
	// The editor gives null for a field with an expression that it cannot work out
	if (raw === null || options === null) throw unknownSession(item);
	const key = options.sessionKey;
	const isExpression = String(raw.sessionKey).startsWith('=') || key === null;
	if (isExpression && isBlank(key)) throw unknownSession(item);
	return typeof key === 'string' || typeof key === 'number' ? String(key).trim() : '';
}

function optionsOf(read: () => unknown): Record<string, unknown> | null {
	try {
		const options = read();
		return isObject(options) ? options : options === null ? null : {};
	} catch {
		return null;
	}
}

const unknownSession = (item: Item) =>
	item.error(
		'The option "Session Key" cannot be worked out here',
		'Its expression needs data that the editor does not have yet: run the steps before once, or choose By ID.',
	);
