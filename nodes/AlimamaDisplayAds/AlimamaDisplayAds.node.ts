// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Display Ads: Display campaigns, ad groups, ad zones, creatives, targeting and reports. */
export class AlimamaDisplayAds implements INodeType {
	description = describeDomain('alimamaDisplayAds');

	methods = nodeMethods('alimamaDisplayAds');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaDisplayAds');
	}
}
