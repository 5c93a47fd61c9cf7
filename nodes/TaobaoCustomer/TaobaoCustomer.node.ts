// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Customer: Shop members, Qianniu workbench, Wangwang chats and service assistants. */
export class TaobaoCustomer implements INodeType {
	description = describeDomain('taobaoCustomer');

	methods = nodeMethods('taobaoCustomer');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoCustomer');
	}
}
