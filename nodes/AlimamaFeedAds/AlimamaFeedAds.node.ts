// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Feed Ads: Feed campaigns, ad groups, creatives, audiences, ad zones and reports. */
export class AlimamaFeedAds implements INodeType {
	description = describeDomain('alimamaFeedAds');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaFeedAds');
	}
}
