// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba New Retail: Retail Plus purchasing and orders, Tmall new retail, stores and terminals. */
export class AlibabaNewRetail implements INodeType {
	description = describeDomain('alibabaNewRetail');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaNewRetail');
	}
}
