import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import type { Target } from './Prepared';

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

/** The error of a field with a value that its operation does not take. */
export function refuseField(refusal: FieldRefusal): NodeOperationError {
	const { context, target, itemIndex, path, allowed } = refusal;
	const { method, name = method, parameters = [] } = target;
	const parameter =
		parameters.find((one) => one.name === path) ??
		parameters.find((one) => one.name === path.split('.')[0]);
	return new NodeOperationError(
		context.getNode(),
		`The field "${parameter?.label ?? path}" is not valid`,
		{
			description: `"${name}" (${method}) takes the parameter ${path}: it must be ${allowed}. [Item ${itemIndex}]`,
			itemIndex,
		},
	);
}
