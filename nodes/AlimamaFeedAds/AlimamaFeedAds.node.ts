// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Feed Ads: Feed campaigns, ad groups, creatives, audiences, ad zones and reports. */
export class AlimamaFeedAds implements INodeType {
	description = describeDomain('alimamaFeedAds');

	methods = nodeMethods('alimamaFeedAds');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaFeedAds');
	}
}
