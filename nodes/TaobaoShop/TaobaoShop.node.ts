// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Shop: Shops and their categories, sellers and buyers, open accounts and sub-accounts. */
export class TaobaoShop implements INodeType {
	description = describeDomain('taobaoShop');

	methods = nodeMethods('taobaoShop');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoShop');
	}
}
