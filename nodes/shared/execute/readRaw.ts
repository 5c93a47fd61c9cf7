import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidValueError } from '../transport/InvalidValueError';
import { tooDeep } from '../transport/jsonTree';

/**
 * Raw value of a field, null when it is not there.
 * @throws InvalidValueError when n8n itself cannot read the value to its end
 */
export function readRaw(context: IExecuteFunctions, name: string, itemIndex: number): unknown {
	try {
		return context.getNodeParameter(name, itemIndex, null, { skipValidation: true });
	} catch (error) {
		if ((error as Error | undefined)?.name !== 'RangeError') throw error;
		throw new InvalidValueError(`${tooDeep}, and must not contain itself`);
	}
}
