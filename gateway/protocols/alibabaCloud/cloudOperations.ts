import type { OperationFacts, ResponseField } from '../../../nodes/shared/catalogue/types';
import { paths } from '../../http/addresses';
import type { GatewayRequest } from '../../http/messages';

/** The operations of Alibaba Cloud; it writes a time in its own way, which is no other platform's business. */
export function cloudOperations(operations: Iterable<OperationFacts>): OperationFacts[] {
	return [...operations]
		.filter(({ route }) => route?.protocol === 'alibabaCloud')
		.map((operation) => ({
			...operation,
			parameters: operation.parameters.map((parameter) =>
				parameter.type === 'date' ? { ...parameter, type: 'string' } : parameter,
			),
		}));
}

/** The operation that product, action and version name; the product stands in the path, or nowhere. */
export function findAction(
	{ texts, path }: GatewayRequest,
	operations: OperationFacts[],
): OperationFacts | undefined {
	const product = productOf(path);
	return operations.find(({ route }) => {
		if (route?.protocol !== 'alibabaCloud' || (product && route.product !== product)) return false;
		return route.action === texts.get('Action') && route.version === texts.get('Version');
	});
}

/** The product that a path names: the first step behind the protocol's own path; empty when there is none. */
export function productOf(path: string): string {
	return path.slice(paths.alibabaCloud.length).split('/')[1] ?? '';
}

/** The members of a response: of a list where the action describes several things, else none but the request's id. */
export function cloudMembers({ response, route }: OperationFacts): ResponseField[] {
	if (response) return response;
	const action = route?.protocol === 'alibabaCloud' ? route.action : '';
	const thing = /^Describe(?!\w*Status$)(\w+[^s])s$/.exec(action)?.[1];
	return thing ? listOf(thing) : [];
}

function listOf(thing: string): ResponseField[] {
	const fields: ResponseField[] = [
		{ name: `${thing}Id`, type: 'String' },
		{ name: 'Description', type: 'String' },
		{ name: 'CreationTime', type: 'Date' },
	];
	return [
		{ name: 'TotalCount', type: 'Number' },
		{ name: 'PageNumber', type: 'Number' },
		{ name: 'PageSize', type: 'Number' },
		{ name: `${thing}s`, type: `${thing}[]`, fields },
	];
}
