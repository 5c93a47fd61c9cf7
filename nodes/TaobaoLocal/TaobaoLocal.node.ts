// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Local: Food delivery, local life merchants and Xianyu second-hand goods. */
export class TaobaoLocal implements INodeType {
	description = describeDomain('taobaoLocal');

	methods = nodeMethods('taobaoLocal');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoLocal');
	}
}
