// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Freshippo Sales: Hema orders, refunds, settlement, members, coupons and promotions (WDK). */
export class FreshippoSales implements INodeType {
	description = describeDomain('freshippoSales');

	methods = nodeMethods('freshippoSales');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'freshippoSales');
	}
}
