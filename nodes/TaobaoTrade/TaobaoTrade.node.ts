// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Trade: Read and process orders, refunds, exchanges and buyer ratings. */
export class TaobaoTrade implements INodeType {
	description = describeDomain('taobaoTrade');

	methods = nodeMethods('taobaoTrade');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoTrade');
	}
}
