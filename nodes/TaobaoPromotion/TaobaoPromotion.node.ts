// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Promotion: Shop coupons, discounts, benefits, lucky draws and promotion tags. */
export class TaobaoPromotion implements INodeType {
	description = describeDomain('taobaoPromotion');

	methods = nodeMethods('taobaoPromotion');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoPromotion');
	}
}
