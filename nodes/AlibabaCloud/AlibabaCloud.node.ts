// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Cloud: ECS servers, RDS databases, load balancers, Redis and push through TOP. */
export class AlibabaCloud implements INodeType {
	description = describeDomain('alibabaCloud');

	methods = nodeMethods('alibabaCloud');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaCloud');
	}
}
