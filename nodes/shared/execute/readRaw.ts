import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidValueError } from '../values/InvalidValueError';
import { tooDeep } from '../json/jsonTree';

/**
 * Raw value of a field, null when it is not there. An expression is evaluated without n8n's tidying,
 * which writes moments inside of objects as text and does not come to the end of some values.
 * @throws InvalidValueError when n8n itself cannot read the value to its end
 */
export function readRaw(context: IExecuteFunctions, name: string, itemIndex: number): unknown {
	const read = (options: object) =>
		context.getNodeParameter(name, itemIndex, null, options) as unknown;
	const given = read({ rawExpressions: true });
	if (typeof given === 'string' && given.startsWith('='))
		return context.evaluateExpression(given.slice(1), itemIndex);
	try {
		return read({ skipValidation: true });
	} catch (error) {
		if ((error as Error | undefined)?.name !== 'RangeError') throw error;
		throw new InvalidValueError(`${tooDeep}, and must not contain itself`);
	}
}
