// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Search Ads: Search campaigns, ad groups, keywords, creatives, audiences and reports. */
export class AlimamaSearchAds implements INodeType {
	description = describeDomain('alimamaSearchAds');

	methods = nodeMethods('alimamaSearchAds');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaSearchAds');
	}
}
