import { InvalidValueError } from '../values/InvalidValueError';
import { locatorValue } from '../values/locatorValue';
import { tooDeep } from '../values/readTree';
import type { Item } from './Item';

/**
 * Raw value of a field, null when it is not there; of one that is picked From List or By ID what was picked.
 * An expression is evaluated without n8n's tidying, which writes moments inside of objects as text and does not come
 * to the end of some values.
 * @throws InvalidValueError when n8n itself cannot read the value to its end
 */
export function readRaw({ context, index }: Item, name: string): unknown {
	const read = (options: object) => context.getNodeParameter(name, index, null, options) as unknown;
	const given = locatorValue(read({ rawExpressions: true }));
	if (typeof given === 'string' && given.startsWith('='))
		return context.evaluateExpression(given.slice(1), index);
	try {
		return locatorValue(read({ skipValidation: true }));
	} catch (error) {
		if ((error as Error | undefined)?.name !== 'RangeError') throw error;
		throw new InvalidValueError(`${tooDeep}, and must not contain itself`);
	}
}
