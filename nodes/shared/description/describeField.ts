import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { fieldName, prefillOf } from '../catalogue/parameters';
import type { DescribedParameter, Operation, ParameterType } from '../catalogue/types';
import { exampleOf } from './exampleOf';
import { fieldHelp } from './fieldHelp';
import { saysMore } from './saysMore';

type Shape = Pick<INodeProperties, 'type' | 'default'>;

const text: Shape = { type: 'string', default: '' };
const shapes: Partial<Record<ParameterType, Shape>> = {
	number: { type: 'number', default: '' },
	boolean: { type: 'boolean', default: false },
	date: { type: 'dateTime', default: '' },
	file: { type: 'string', default: 'data' },
	json: { type: 'json', default: '' },
	struct: { type: 'json', default: '' },
	'struct[]': { type: 'json', default: '' },
};

/** Field of a parameter in n8n, without the operations that show it. */
export function describeField(
	operation: Operation,
	parameter: DescribedParameter,
): INodeProperties {
	const { label, name, required } = parameter;
	const help = fieldHelp(parameter);
	return {
		displayName: label,
		name: fieldName(name),
		...shapeOf(parameter, prefillOf(operation, parameter)),
		...(required && { required }),
		...typeOptions(parameter),
		...exampleOf(parameter),
		...(help && { description: help }),
	};
}

/** Kind of the field with what it holds at first. */
function shapeOf(parameter: DescribedParameter, prefill?: string) {
	const { type, options } = parameter;
	if (options) return choice(parameter, options.map(optionOf), prefill);
	const shape = shapes[type] ?? text;
	if (prefill === undefined) return { ...shape };
	if (type === 'number') return { ...shape, default: Number(prefill) };
	return { ...shape, default: type === 'boolean' ? prefill === 'true' : prefill };
}

/** A field to choose from; nothing is chosen for the user where the platform needs a choice and has no default. */
function choice(
	{ type, required }: DescribedParameter,
	options: INodePropertyOptions[],
	prefill = '',
): Pick<INodeProperties, 'type' | 'default' | 'options'> {
	const values = options.map(({ value }) => String(value));
	if (type.endsWith('[]')) {
		const chosen = prefill.split(',').filter((value) => values.includes(value));
		return { type: 'multiOptions', options, default: chosen };
	}
	const preset = values.includes(prefill) ? prefill : '';
	return { type: 'options', options, default: preset || (required ? '' : (values[0] ?? '')) };
}

const optionOf = ({ value, name, description }: INodePropertyOptions): INodePropertyOptions => ({
	name,
	value,
	...(description && saysMore(name, description) && { description }),
});

function typeOptions({ type, minValue, maxValue, rows, secret, options }: DescribedParameter) {
	const isNumber = type === 'number' && !options;
	const settings = {
		...(isNumber && minValue !== undefined && { minValue }),
		...(isNumber && maxValue !== undefined && { maxValue }),
		...(rows && { rows }),
		...(secret && { password: true }),
	};
	return Object.keys(settings).length > 0 ? { typeOptions: settings } : {};
}
