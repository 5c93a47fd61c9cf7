// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Fulfilment: Orders and stock in fulfilment warehouses (WLB), and electronic vouchers. */
export class TaobaoFulfilment implements INodeType {
	description = describeDomain('taobaoFulfilment');

	methods = nodeMethods('taobaoFulfilment');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoFulfilment');
	}
}
