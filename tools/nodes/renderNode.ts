import type { Trigger } from '../../nodes/shared/catalogue/increments';
import type { Domain } from '../../nodes/shared/catalogue/types';
import type { DomainEntry } from '../catalogue/files';
import { documentation } from './documentation';

type Codex = Pick<DomainEntry, 'value' | 'keywords' | 'categories'>;

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
 * Codex of a domain's node: n8n's search at the root looks at the node's name and these aliases only, and n8n matches
 * scattered letters, so that each alias may answer other people's searches (`npm run search`).
 */
export const renderCodex = ({ value, keywords, categories }: Codex): string =>
	codexOf(value, categories, aliasesOf(keywords));

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

/**
 * Each search costs time for each alias. A Chinese word is found inside a longer text as well, and answers no search in
 * English, so all but the first stand in one alias.
 */
function aliasesOf(keywords: string[]): string[] {
	const english = keywords.filter((word) => !isChinese(word));
	const chinese = keywords.filter(isChinese);
	return [...english, ...chinese.slice(0, 1), chinese.slice(1).join(' ')].filter(Boolean);
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

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, '${value}');
	}
}
`;
}

/** Codex of a domain's trigger; n8n lists it with the domain's node and searches for that alone. */
export const renderTriggerCodex = ({ value, categories }: Codex): string =>
	codexOf(`${value}Trigger`, categories);

function codexOf(node: string, categories: string[], alias?: string[]): string {
	const codex = {
		node: `n8n-nodes-taobao.${node}`,
		nodeVersion: '1.0',
		codexVersion: '1.0',
		categories,
		resources: { primaryDocumentation: [{ url: documentation(`${node}.html`) }] },
		alias,
	};
	return `${JSON.stringify(codex, null, 2)}\n`;
}
