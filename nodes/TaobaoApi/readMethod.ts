import type { Item } from '../shared/execute/Item';

/**
 * The method of an item, chosen from the list, typed or given by an expression, also as plain text.
 * @throws NodeOperationError when it is no name of a method
 */
export function readMethod(item: Item): string {
	const given = item.context.getNodeParameter('method', item.index, '', { extractValue: true });
	const method = String(given).trim();
	if (/^[\w.-]+$/.test(method)) return method;
	throw item.error(
		'The field "Method" is not valid',
		'"Call" takes the field Method: it must be the API\'s name, such as taobao.time.get.',
	);
}
