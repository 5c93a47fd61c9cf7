// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Fulfilment: Orders and stock in fulfilment warehouses (WLB), and electronic vouchers. */
export class TaobaoFulfilment implements INodeType {
	description = describeDomain('taobaoFulfilment');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoFulfilment');
	}
}
