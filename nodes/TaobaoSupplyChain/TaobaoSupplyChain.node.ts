// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Supply Chain: Supply chain platform, procurement and made-to-order manufacturing (Rhino). */
export class TaobaoSupplyChain implements INodeType {
	description = describeDomain('taobaoSupplyChain');

	methods = nodeMethods('taobaoSupplyChain');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoSupplyChain');
	}
}
