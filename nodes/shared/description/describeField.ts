import type { INodeProperties } from 'n8n-workflow';
import { hasForm } from '../catalogue/forms';
import { fieldName, prefillOf } from '../catalogue/parameters';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { exampleOf } from './exampleOf';
import { fieldHelp, jsonHelp } from './fieldHelp';
import { shapeOf, typeOptions } from './fieldShape';

/** Field of a parameter in n8n, without the operations that show it. */
export function describeField(
	operation: Operation,
	parameter: DescribedParameter,
): INodeProperties {
	const { label, name, required } = parameter;
	const help = hasForm(parameter) ? jsonHelp(parameter) : fieldHelp(parameter);
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
