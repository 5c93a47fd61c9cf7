// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Item: Publish and maintain items, SKUs, products, categories and stock. */
export class TaobaoItem implements INodeType {
	description = describeDomain('taobaoItem');

	methods = nodeMethods('taobaoItem');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoItem');
	}
}
