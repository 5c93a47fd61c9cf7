import { type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { loadDomain, operationsOf } from '../catalogue/domain';
import type { Domain } from '../catalogue/types';
import { describeAccess } from './describeAccess';
import { describeFields } from './describeFields';
import { describeOperations } from './describeOperations';
import { optionsField } from './describeOptions';
import { describePaging } from './describePaging';
import { describeTool, toolFields } from './describeTool';

/** Description of a domain's node, made from the compiled catalogue. */
export const describeDomain = (value: string): INodeTypeDescription => describe(loadDomain(value));

/** Description of the node of a domain. */
export function describe(domain: Domain): INodeTypeDescription {
	const { value } = domain;
	const { credentials, fields } = describeAccess(domain);
	return {
		displayName: domain.displayName,
		name: value,
		icon: { light: `file:${value}.light.svg`, dark: `file:${value}.dark.svg` },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(domain),
		description: domain.description,
		defaults: { name: domain.displayName },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [
			...describeOperations(domain),
			...fields,
			...describePaging(domain),
			...describeFields(domain),
			...toolFields,
			optionsField,
		],
		usableAsTool: describeTool(domain, fields),
	};
}

/** The method without the words that say no more than the node's name, as the canvas shows 24 letters. */
function subtitleOf(domain: Domain): string {
	const [first = [], ...others] = operationsOf(domain).map(({ method }) => method.split('.'));
	let count = 1;
	while (count < first.length - 1 && others.every((words) => words[count] === first[count]))
		count += 1;
	return `={{ $parameter.operation.split(".").slice(${count}).join(".") }}`;
}
