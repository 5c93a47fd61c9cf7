import type { DescribedParameter, Operation } from '../../nodes/shared/catalogue/types';
import { problemsWhere } from './problems';

/**
 * Problems of defaults that are not what the platform takes when nothing is sent, but examples of its documents or
 * placeholders of an SDK.
 */
export function checkDefaults(operations: Operation[]): string[] {
	return operations.flatMap((operation) =>
		operation.parameters.flatMap((parameter) =>
			problemsOf(operation, parameter).map(
				(problem) =>
					`${operation.method}: ${parameter.name}: default "${parameter.default}" ${problem}`,
			),
		),
	);
}

function problemsOf({ paging }: Operation, parameter: DescribedParameter): string[] {
	const { name, default: value, required, description } = parameter;
	if (value === undefined) return [];
	const kind = kindOf(parameter, value);
	return problemsWhere([
		[required === true, 'never counts, as the parameter is required'],
		[!isListed(parameter, value), 'is none of the options'],
		[isOutside(parameter, Number(value)), 'is outside the limits'],
		[name === paging?.size && Number(value) < 1, 'is no size of a page'],
		[
			kind !== undefined && !description.includes(value),
			`looks like ${kind}; where it is the platform's, the description names it`,
		],
	]);
}

const isListed = ({ type, options }: DescribedParameter, value: string): boolean =>
	!options ||
	(type.endsWith('[]') ? value.split(',') : [value]).every((one) =>
		options.some((option) => option.value === one),
	);

const isOutside = ({ minValue, maxValue }: DescribedParameter, value: number): boolean =>
	value < (minValue ?? -Infinity) || value > (maxValue ?? Infinity);

/** What documents fill in where nobody has a default. */
const examples: Array<[kind: string, form: RegExp]> = [
	['an example of a date', /^\d{4}-\d\d-\d\d/],
	['an example of an address', /^\w+:\/\//],
	['an example of a key', /^[\da-f]{32}$/i],
	['an example of a masked value', /\*\*/],
	['an example in Chinese', /\p{Script=Han}/u],
];

/** What a value that is no option looks like that no platform has for a default; undefined when it may be one. */
function kindOf({ name, type, options }: DescribedParameter, value: string): string | undefined {
	if (options || type === 'boolean') return undefined;
	const isId = /(^|_)ids?$|I[dD]s?$/.test(name);
	return isId ? 'an ID' : examples.find(([, form]) => form.test(value))?.[0];
}
