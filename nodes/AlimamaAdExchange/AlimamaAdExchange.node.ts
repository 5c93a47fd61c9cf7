// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alimama Ad Exchange: DSP campaigns, Tanx exchange, DMP audiences and device advertising. */
export class AlimamaAdExchange implements INodeType {
	description = describeDomain('alimamaAdExchange');

	methods = nodeMethods('alimamaAdExchange');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alimamaAdExchange');
	}
}
