// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Cainiao: Warehouse fulfillment, parcel pickup, consolidation and control tower. */
export class Cainiao implements INodeType {
	description = describeDomain('cainiao');

	methods = nodeMethods('cainiao');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'cainiao');
	}
}
