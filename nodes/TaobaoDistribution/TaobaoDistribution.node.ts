// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Distribution: Distributors, distribution products, purchase orders, stock and channels. */
export class TaobaoDistribution implements INodeType {
	description = describeDomain('taobaoDistribution');

	methods = nodeMethods('taobaoDistribution');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoDistribution');
	}
}
