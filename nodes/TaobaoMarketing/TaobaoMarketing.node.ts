// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Marketing: Merchant marketing center, vouchers, QR codes, content and brand effect. */
export class TaobaoMarketing implements INodeType {
	description = describeDomain('taobaoMarketing');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoMarketing');
	}
}
