// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Cloud: ECS servers, RDS databases, load balancers, Redis and push through TOP. */
export class AlibabaCloud implements INodeType {
	description = describeDomain('alibabaCloud');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaCloud');
	}
}
