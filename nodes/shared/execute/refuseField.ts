import type { IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { InvalidValueError } from '../values/InvalidValueError';
import type { Target } from './Prepared';
import { refusal } from './refusal';

/** What is wrong with the value of which parameter. */
export interface FieldRefusal {
	context: IExecuteFunctions;
	target: Target;
	itemIndex: number;
	/** Path of the parameter, or of a member of it. */
	path: string;
	/** What the value must be. */
	allowed: string;
}

/** The error of a field with a value that its operation does not take, for one that is named by its path. */
export function refuseField(refused: FieldRefusal): NodeOperationError {
	const { context, target, itemIndex, path, allowed } = refused;
	const parameter = target.parameters?.find(
		({ name }) => name === path || path.startsWith(`${name}.`),
	) ?? { name: path };
	const place = path.slice(parameter.name.length);
	const error = new InvalidValueError(allowed, place);
	return refusal(context, { operation: target, parameter, itemIndex }, error);
}
