// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Display Ads: Display campaigns, ad groups, ad zones, creatives, targeting and reports. */
export class AlimamaDisplayAds implements INodeType {
	description = describeDomain('alimamaDisplayAds');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaDisplayAds');
	}
}
