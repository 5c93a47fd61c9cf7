// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Logistics: Ship orders, trace parcels and manage carriers, addresses and freight templates. */
export class TaobaoLogistics implements INodeType {
	description = describeDomain('taobaoLogistics');

	methods = nodeMethods('taobaoLogistics');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoLogistics');
	}
}
