// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Marketing: Merchant marketing center, vouchers, QR codes, content and brand effect. */
export class TaobaoMarketing implements INodeType {
	description = describeDomain('taobaoMarketing');

	methods = nodeMethods('taobaoMarketing');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoMarketing');
	}
}
