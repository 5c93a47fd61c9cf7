import { type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { loadDomain } from '../catalogue/domain';
import type { Domain } from '../catalogue/types';
import { describeAccess } from './describeAccess';
import { describeFields } from './describeFields';
import { describeOperations } from './describeOperations';
import { optionsField } from './describeOptions';
import { describePaging } from './describePaging';
import { describeTool, parametersField } from './describeTool';

/** Description of a domain's node, made from the compiled catalogue. */
export const describeDomain = (value: string): INodeTypeDescription => describe(loadDomain(value));

/** Description of the node of a domain. */
export function describe(domain: Domain): INodeTypeDescription {
	const { value } = domain;
	const operations = describeOperations(domain);
	const { credentials, fields } = describeAccess(domain);
	return {
		displayName: domain.displayName,
		name: value,
		icon: { light: `file:${value}.light.svg`, dark: `file:${value}.dark.svg` },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: domain.description,
		defaults: { name: domain.displayName },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [
			...operations,
			...fields,
			...describePaging(domain),
			...describeFields(domain),
			parametersField,
			optionsField,
		],
		usableAsTool: describeTool(domain, operations.slice(0, 1), fields),
	};
}
