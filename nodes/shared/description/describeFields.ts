import type { INodeProperties } from 'n8n-workflow';
import { byName } from '../catalogue/byName';
import { operationsOf } from '../catalogue/domain';
import { hasForm, nestedData } from '../catalogue/forms';
import { fieldName, isTopLevel } from '../catalogue/parameters';
import { hasOptionalJson, optionalParameters } from '../catalogue/optionalParameters';
import type { DescribedParameter, Domain, Operation } from '../catalogue/types';
import { describeField } from './describeField';
import { describeForm } from './describeForm';
import { shareFields, type Shown } from './shareFields';

/** Fields of all operations: required ones at the top level, the others in Additional Fields. */
export function describeFields(domain: Domain): INodeProperties[] {
	const operations = operationsOf(domain);
	return [
		...nestedDataField(operations),
		...shareFields(operations.flatMap(requiredFields)),
		...shareFields(operations.flatMap(additionalFields)),
	];
}

/** The choice between forms and JSON, for operations with a form. */
function nestedDataField(operations: Operation[]): INodeProperties[] {
	const methods = operations
		.filter((operation) => operation.parameters.some(hasForm))
		.map(({ method }) => method);
	if (methods.length === 0) return [];
	const property: INodeProperties = {
		displayName: 'Nested Data',
		name: nestedData.name,
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Using Fields', value: nestedData.form },
			{ name: 'Using JSON', value: nestedData.json },
		],
		default: nestedData.form,
		description: 'How to give objects and lists of objects',
		displayOptions: { show: { operation: methods } },
	};
	return [property];
}

function requiredFields(operation: Operation): Shown[] {
	const { method } = operation;
	return operation.parameters
		.filter((parameter) => isTopLevel(operation, parameter))
		.flatMap((parameter) => {
			const shown = { operation: method, show: conditionOf(parameter) };
			return fieldsOf(operation, parameter).map(({ property, chosen }) => ({
				...shown,
				property,
				show: { ...shown.show, ...(chosen && { [nestedData.name]: [chosen] }) },
			}));
		});
}

/** The other parameter whose value shows this one. */
const conditionOf = ({ when }: DescribedParameter) =>
	when && { [fieldName(when.name)]: when.values };

/** Field of a parameter; of one with a form two, and which choice shows them. */
function fieldsOf(
	operation: Operation,
	parameter: DescribedParameter,
): Array<{ property: INodeProperties; chosen?: string }> {
	const property = describeField(operation, parameter);
	if (!hasForm(parameter)) return [{ property }];
	return [
		{ property: describeForm(operation, parameter), chosen: nestedData.form },
		{ property, chosen: nestedData.json },
	];
}

/** The optional parameters of an operation. */
function additionalFields(operation: Operation): Shown[] {
	const { method } = operation;
	if (hasOptionalJson(operation)) return [{ property: additionalJson, operation: method }];
	const options = optionalParameters(operation)
		.flatMap((parameter) =>
			fieldsOf(operation, { ...parameter, required: undefined, when: undefined }),
		)
		.map(({ property, chosen }) =>
			chosen
				? { ...property, displayOptions: { show: { [`/${nestedData.name}`]: [chosen] } } }
				: property,
		);
	if (options.length === 0) return [];
	options.sort((a, b) => byName(a.displayName, b.displayName));
	const property: INodeProperties = {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options,
	};
	return [{ property, operation: method }];
}

const additionalJson: INodeProperties = {
	displayName: 'Additional Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description: 'JSON object with optional parameters by their names in the documentation',
};
