// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba New Retail: Retail Plus purchasing and orders, Tmall new retail, stores and terminals. */
export class AlibabaNewRetail implements INodeType {
	description = describeDomain('alibabaNewRetail');

	methods = nodeMethods('alibabaNewRetail');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaNewRetail');
	}
}
