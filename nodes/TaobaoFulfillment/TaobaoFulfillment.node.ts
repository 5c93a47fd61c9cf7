// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Fulfillment: Orders and stock in fulfillment warehouses (WLB), and electronic vouchers. */
export class TaobaoFulfillment implements INodeType {
	description = describeDomain('taobaoFulfillment');

	methods = nodeMethods('taobaoFulfillment');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoFulfillment');
	}
}
