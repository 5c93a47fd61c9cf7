import type { INodeProperties } from 'n8n-workflow';
import { fieldName } from '../catalogue/fieldName';
import type { DescribedParameter, ParameterType } from '../catalogue/types';
import { fieldHelp } from './fieldHelp';

type Shape = Pick<INodeProperties, 'type' | 'default' | 'typeOptions'>;

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
export function describeField(parameter: DescribedParameter): INodeProperties {
	const { label, name, type, required, minValue, maxValue } = parameter;
	const shape = shapes[type] ?? text;
	const bounds = {
		...(minValue !== undefined && { minValue }),
		...(maxValue !== undefined && { maxValue }),
	};
	const help = fieldHelp(parameter);
	return {
		displayName: label,
		name: fieldName(name),
		type: shape.type,
		default: defaultOf(parameter, shape),
		...(required && { required }),
		...(type === 'number' && Object.keys(bounds).length > 0 && { typeOptions: bounds }),
		...(help && { description: help }),
	};
}

/** The platform's default, as the field's own type. */
function defaultOf({ type, default: value }: DescribedParameter, shape: Shape): Shape['default'] {
	if (value === undefined) return shape.default;
	if (type === 'number') return Number(value);
	return type === 'boolean' ? value === 'true' : value;
}
