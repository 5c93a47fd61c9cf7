// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Lingshoutong: Convenience stores: brand orders, fulfillment, POS and vending machines (LST). */
export class Lingshoutong implements INodeType {
	description = describeDomain('lingshoutong');

	methods = nodeMethods('lingshoutong');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'lingshoutong');
	}
}
