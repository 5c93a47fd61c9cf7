// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Affiliate: Affiliate links, commission orders, coupons and user growth (Taobaoke). */
export class TaobaoAffiliate implements INodeType {
	description = describeDomain('taobaoAffiliate');

	methods = nodeMethods('taobaoAffiliate');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoAffiliate');
	}
}
