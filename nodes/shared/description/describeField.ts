import type { INodeProperties } from 'n8n-workflow';
import { hasForm } from '../catalogue/forms';
import { fieldName, prefillOf, selectableMembers } from '../catalogue/parameters';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { exampleOf } from './exampleOf';
import { fieldHelp, jsonHelp } from './fieldHelp';
import { memberChoice, shapeOf, typeOptions } from './fieldShape';

/** Field of a parameter in n8n, without the operations that show it. */
export function describeField(
	operation: Operation,
	parameter: DescribedParameter,
): INodeProperties {
	const { label, name, required } = parameter;
	const isChoice = selectableMembers(operation, parameter).length > 0;
	const field = isChoice ? { ...parameter, options: [] } : parameter;
	const help = hasForm(parameter) ? jsonHelp(parameter) : fieldHelp(field);
	const prefill = prefillOf(operation, parameter);
	return {
		displayName: label,
		name: fieldName(name),
		...(isChoice ? memberChoice(prefill) : shapeOf(parameter, prefill)),
		...(required && { required }),
		...(!isChoice && typeOptions(parameter)),
		...exampleOf(parameter),
		...(help && { description: help }),
	};
}
