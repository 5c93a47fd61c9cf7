// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Miaojie: Smart malls: point-of-sale orders, payments, cloud shelves and mall members. */
export class Miaojie implements INodeType {
	description = describeDomain('miaojie');

	methods = nodeMethods('miaojie');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'miaojie');
	}
}
