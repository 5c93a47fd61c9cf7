// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Tmall Interact: Interactive campaigns, prize draws, client sensors and fan activities. */
export class TmallInteract implements INodeType {
	description = describeDomain('tmallInteract');

	methods = nodeMethods('tmallInteract');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'tmallInteract');
	}
}
