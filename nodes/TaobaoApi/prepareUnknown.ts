import { routeOf } from '../shared/catalogue/routeOf';
import type { Item } from '../shared/execute/Item';
import type { OperationCall } from '../shared/execute/OperationCall';
import { checkNames } from './checkNames';
import type { Given } from './readGiven';

/**
 * The call of an API that the catalogue does not have. Of its parameters is known which of them are files, and of the
 * API whether it travels otherwise than most.
 * @throws NodeOperationError when a name is not allowed
 */
export function prepareUnknown(item: Item, method: string, given: Given): OperationCall {
	const { values, files } = given;
	checkNames(item, { method, parameters: [] }, given);
	const parameters = [
		...Object.keys(values)
			.filter((name) => !Object.hasOwn(files, name))
			.map((name) => ({ name, type: 'string' as const })),
		...Object.keys(files).map((name) => ({ name, type: 'file' as const, required: true })),
	];
	return {
		operation: { method, parameters, route: routeOf(method) },
		values: new Map(Object.entries({ ...values, ...files })),
	};
}
