// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** OpenIM: In-app instant messaging: users, groups (tribes), messages and chat logs. */
export class OpenIm implements INodeType {
	description = describeDomain('openIm');

	methods = nodeMethods('openIm');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'openIm');
	}
}
