// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Waybill: Get Cainiao electronic waybills, print them and let the engine choose carriers. */
export class TaobaoWaybill implements INodeType {
	description = describeDomain('taobaoWaybill');

	methods = nodeMethods('taobaoWaybill');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoWaybill');
	}
}
