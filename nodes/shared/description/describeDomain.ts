import { type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { loadDomain } from '../catalogue/domain';
import { describeAccess } from './describeAccess';
import { describeFields } from './describeFields';
import { describeOperations } from './describeOperations';
import { optionsField } from './describeOptions';
import { describePaging } from './describePaging';
import { describeTool, parametersField } from './describeTool';

/** The method without the platform's name, as the canvas shows 24 letters. */
const subtitle = String.raw`={{ $parameter["operation"].replace(/^(qimen\.)?(dingtalk\.(oapi|corp)|[\w-]+(\.aliyuncs\.com)?)\./, "") }}`;

/** Description of a domain's node, made from the catalogue. */
export function describeDomain(value: string): INodeTypeDescription {
	const domain = loadDomain(value);
	const operations = describeOperations(domain);
	const { credentials, fields } = describeAccess(domain);
	return {
		displayName: domain.displayName,
		name: value,
		icon: { light: `file:${value}.light.svg`, dark: `file:${value}.dark.svg` },
		group: ['transform'],
		version: 1,
		subtitle,
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
