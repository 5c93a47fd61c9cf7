import type { Trigger } from '../../nodes/shared/catalogue/increments';
import type { Domain } from '../../nodes/shared/catalogue/types';

/** Class of a domain's node, and the name of its folder and files. */
export function className(domain: string): string {
	return domain.charAt(0).toUpperCase() + domain.slice(1);
}

/** Source of a domain's node. */
export function renderNode({ value, displayName, description }: Domain): string {
	return `// Written by \`npm run generate\` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** ${displayName}: ${description}. */
export class ${className(value)} implements INodeType {
	description = describeDomain('${value}');

	methods = nodeMethods('${value}');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, '${value}');
	}
}
`;
}

/**
 * Codex of a domain's node: n8n's search at the root looks at the node's name and these aliases only. Methods are not
 * among them: n8n matches scattered letters, and a long method then answers other people's searches.
 */
export function renderCodex({ value, keywords, resources }: Domain): string {
	return codexOf(value, [...keywords, ...resources.map(({ name }) => name)]);
}

/** Source of a domain's trigger. */
export function renderTrigger({ value, displayName }: Domain, { description }: Trigger): string {
	return `// Written by \`npm run generate\` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** ${displayName} Trigger: ${description}. */
export class ${className(value)}Trigger implements INodeType {
	description = describeTrigger('${value}');

	methods = triggerMethods;

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, '${value}');
	}
}
`;
}

/** Codex of a domain's trigger. */
export const renderTriggerCodex = ({ value, keywords }: Domain, trigger: Trigger): string =>
	codexOf(`${value}Trigger`, [...trigger.keywords, ...keywords]);

function codexOf(node: string, words: string[]): string {
	const alias = new Set(words);
	const codex = {
		node: `n8n-nodes-taobao.${node}`,
		nodeVersion: '1.0',
		codexVersion: '1.0',
		categories: ['Miscellaneous'],
		resources: {
			primaryDocumentation: [{ url: 'https://open.taobao.com/api.htm' }],
		},
		alias: [...alias],
	};
	return `${JSON.stringify(codex, null, 2)}\n`;
}
