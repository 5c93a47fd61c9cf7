// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Search Ads: Search campaigns, ad groups, keywords, creatives, audiences and reports. */
export class AlimamaSearchAds implements INodeType {
	description = describeDomain('alimamaSearchAds');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaSearchAds');
	}
}
