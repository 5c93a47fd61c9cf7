// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Finance: Seller bills, electronic invoices, tax and auctions. */
export class TaobaoFinance implements INodeType {
	description = describeDomain('taobaoFinance');

	methods = nodeMethods('taobaoFinance');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoFinance');
	}
}
