import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import type { ParameterTexts } from '../catalogue/types';
import type { InvalidValueError } from '../values/InvalidValueError';

/** The parameter whose value is refused, and its operation. */
export interface Place {
	/** What the user calls it: the name of the operation, if it has one, and its wire method. */
	operation: { name?: string; method: string };
	parameter: { name: string; label?: string } & Pick<ParameterTexts, 'options'>;
	itemIndex: number;
}

/** Options that a refusal names, and characters of the place that it tells. */
const [mostOptions, longestPlace] = [10, 120];

/** n8n's error of a value that a parameter does not take: it names field, operation, place and what is allowed. */
export function refusal(
	context: IExecuteFunctions,
	{ operation, parameter, itemIndex }: Place,
	{ allowed, path }: InvalidValueError,
): NodeOperationError {
	const { name, label = name, options } = parameter;
	const fault = allowed === 'given' && !path ? 'is required' : 'is not valid';
	const place = path.length > longestPlace ? `${path.slice(0, longestPlace)}…` : path;
	const caller = operation.name ? `"${operation.name}" (${operation.method})` : operation.method;
	const choice = options && !path ? `, one of ${someOf(options)}` : '';
	return new NodeOperationError(context.getNode(), `The field "${label}" ${fault}`, {
		description: `${caller} takes the parameter ${name}${place}: it must be ${allowed}${choice}. [Item ${itemIndex}]`,
		itemIndex,
	});
}

function someOf(options: NonNullable<ParameterTexts['options']>): string {
	const named = options.slice(0, mostOptions).map(({ value }) => value);
	const left = options.length - named.length;
	return named.join(', ') + (left > 0 ? ` and ${left} more` : '');
}
