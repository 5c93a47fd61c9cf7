// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Qimen: Connect ERP, warehouse (WMS) and POS systems through the Qimen gateway. */
export class Qimen implements INodeType {
	description = describeDomain('qimen');

	methods = nodeMethods('qimen');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'qimen');
	}
}
