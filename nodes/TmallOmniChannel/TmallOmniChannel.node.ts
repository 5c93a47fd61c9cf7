// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Tmall Omni-Channel: Store orders, pickup codes, store stock, omni-channel items and commissions. */
export class TmallOmniChannel implements INodeType {
	description = describeDomain('tmallOmniChannel');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'tmallOmniChannel');
	}
}
