// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Local: Food delivery, local life merchants and Xianyu second-hand goods. */
export class TaobaoLocal implements INodeType {
	description = describeDomain('taobaoLocal');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoLocal');
	}
}
