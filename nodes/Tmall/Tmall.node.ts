// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Tmall: Tmall Global, beauty, brands, cars, new products, trials and member points. */
export class Tmall implements INodeType {
	description = describeDomain('tmall');

	methods = nodeMethods('tmall');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'tmall');
	}
}
