import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { DescribedField, ParameterType } from '../catalogue/types';
import { describeLocator } from './describeLocator';
import { saysMore } from './saysMore';
import { sentences } from './sentences';
import { sortedOptions } from './sortedOptions';

/** What kind a field is, and what it holds at first. */
export type Shape = Pick<
	INodeProperties,
	'type' | 'default' | 'options' | 'modes' | 'allowArbitraryValues'
>;

const text: Shape = { type: 'string', default: '' };
const shapes: Partial<Record<ParameterType, Shape>> = {
	number: { type: 'number', default: '' },
	boolean: { type: 'boolean', default: false },
	date: { type: 'dateTime', default: '' },
	file: { type: 'string', default: 'data' },
	json: { type: 'json', default: '{}' },
	struct: { type: 'json', default: '{}' },
	'struct[]': { type: 'json', default: '[]' },
	map: { type: 'json', default: '{}' },
};

/** Kind of the field with what it holds at first. */
export function shapeOf(parameter: DescribedField, prefill?: string): Shape {
	const { type, options, picker } = parameter;
	if (picker !== undefined) return describeLocator(picker, parameter, prefill);
	if (options) return choice(parameter, sortedOptions(options.map(optionOf)), prefill);
	const shape = shapes[type] ?? text;
	if (prefill === undefined) return { ...shape };
	if (type === 'number') return { ...shape, default: Number(prefill) };
	return { ...shape, default: type === 'boolean' ? prefill === 'true' : prefill };
}

/** A field to choose from; nothing is chosen for the user where the platform has no default. */
function choice(
	{ type, required }: DescribedField,
	options: INodePropertyOptions[],
	prefill = '',
): Shape {
	const values = options.map(({ value }) => String(value));
	if (type.endsWith('[]')) {
		const chosen = prefill.split(',').filter((value) => values.includes(value));
		return { type: 'multiOptions', options, default: chosen };
	}
	const preset = values.includes(prefill) ? prefill : '';
	return { type: 'options', options, default: preset, ...mayBeEmpty(preset, required) };
}

/** The editor marks a choice without a value as wrong unless it takes any. */
export const mayBeEmpty = (preset: string, required = false): Partial<Shape> =>
	preset || required ? {} : { allowArbitraryValues: true };

/** A field to choose members of the answer from; the editor asks for their names, as every editor loads all fields. */
export const memberChoice = (prefill = ''): Shape & Pick<INodeProperties, 'typeOptions'> => ({
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getMembers', loadOptionsDependsOn: ['operation'] },
	default: prefill.split(',').filter(Boolean),
});

const optionOf = ({ value, name, description }: INodePropertyOptions): INodePropertyOptions => ({
	name,
	value,
	...(description && saysMore(name, description) && { description: sentences(description) }),
});

/** Settings of the field's widget. */
export function typeOptions({
	type,
	minValue,
	maxValue,
	rows,
	secret,
	options,
}: Pick<DescribedField, 'type' | 'minValue' | 'maxValue' | 'options' | 'secret'> & {
	rows?: number;
}): Pick<INodeProperties, 'typeOptions'> {
	const isNumber = type === 'number' && !options;
	const settings = {
		...(isNumber && minValue !== undefined && { minValue }),
		...(isNumber && maxValue !== undefined && { maxValue }),
		...(rows && { rows }),
		...(secret && { password: true }),
	};
	return Object.keys(settings).length > 0 ? { typeOptions: settings } : {};
}
