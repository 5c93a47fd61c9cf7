// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** TOP Platform: Taobao Open Platform tokens and IDs, message service, ONS and JuShiTa. */
export class TopPlatform implements INodeType {
	description = describeDomain('topPlatform');

	methods = nodeMethods('topPlatform');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'topPlatform');
	}
}
