// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Tmall Omni-Channel: Store orders, pickup codes, store stock, omni-channel items and commissions. */
export class TmallOmniChannel implements INodeType {
	description = describeDomain('tmallOmniChannel');

	methods = nodeMethods('tmallOmniChannel');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'tmallOmniChannel');
	}
}
