import { fieldError } from '../shared/execute/fieldError';
import type { Item } from '../shared/execute/Item';
import type { RunnableOperation } from '../shared/execute/OperationCall';
import { systemNames } from '../shared/protocols/top/systemNames';
import { checkPlain } from '../shared/values/checkPlain';
import { InvalidValueError } from '../shared/values/InvalidValueError';
import { isBlank } from '../shared/values/scalarText';
import type { Given } from './readGiven';

/**
 * Checks the names of what is given for an operation, as far as they are not those of its parameters.
 * @throws NodeOperationError for a name that the protocol has itself, and one that is a text and a file
 */
export function checkNames(item: Item, operation: RunnableOperation, given: Given): void {
	const known = new Set(operation.parameters.map(({ name }) => name));
	for (const name of Object.keys({ ...given.values, ...given.files }))
		try {
			checkName(name, known, given);
		} catch (error) {
			throw fieldError(item, { operation, parameter: { name } }, error);
		}
}

function checkName(name: string, known: Set<string>, { values, files }: Given): void {
	checkPlain(name);
	if (systemNames.has(name) && !known.has(name))
		throw new InvalidValueError('left out, as it belongs to the protocol, which the node sees to');
	if (Object.hasOwn(files, name) && !isBlank(Object.hasOwn(values, name) ? values[name] : ''))
		throw new InvalidValueError('a text or a file, not one in Parameters and one in Files');
}
