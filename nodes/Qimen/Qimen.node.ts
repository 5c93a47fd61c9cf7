// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** Qimen: Connect ERP, warehouse (WMS) and POS systems through the Qimen gateway. */
export class Qimen implements INodeType {
	description = describeDomain('qimen');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'qimen');
	}
}
