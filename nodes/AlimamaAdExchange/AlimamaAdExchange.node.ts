// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Ad Exchange: DSP campaigns, Tanx exchange, DMP audiences and device advertising. */
export class AlimamaAdExchange implements INodeType {
	description = describeDomain('alimamaAdExchange');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaAdExchange');
	}
}
