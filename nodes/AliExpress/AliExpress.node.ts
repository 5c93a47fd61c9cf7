// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** AliExpress: Dropshipping, overseas seller products and orders, cross-border supply. */
export class AliExpress implements INodeType {
	description = describeDomain('aliExpress');

	methods = nodeMethods('aliExpress');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'aliExpress');
	}
}
