// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** YunOS: YunOS services, push, accounts, app store, Baodian coins and education. */
export class Yunos implements INodeType {
	description = describeDomain('yunos');

	methods = nodeMethods('yunos');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'yunos');
	}
}
