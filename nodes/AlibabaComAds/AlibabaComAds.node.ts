// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba.com Ads: Keyword promotion, targeted plans, reports and showcases for exporters. */
export class AlibabaComAds implements INodeType {
	description = describeDomain('alibabaComAds');

	methods = nodeMethods('alibabaComAds');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaComAds');
	}
}
