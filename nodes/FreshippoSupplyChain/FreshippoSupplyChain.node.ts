// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Freshippo Supply Chain: Hema items, SKUs, stock, warehouse documents, replenishment and equipment (WDK). */
export class FreshippoSupplyChain implements INodeType {
	description = describeDomain('freshippoSupplyChain');

	methods = nodeMethods('freshippoSupplyChain');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'freshippoSupplyChain');
	}
}
