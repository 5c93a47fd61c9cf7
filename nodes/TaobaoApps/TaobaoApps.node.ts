// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Apps: Service market subscriptions, Baichuan, TAE, app push and Mobile Taobao. */
export class TaobaoApps implements INodeType {
	description = describeDomain('taobaoApps');

	methods = nodeMethods('taobaoApps');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoApps');
	}
}
