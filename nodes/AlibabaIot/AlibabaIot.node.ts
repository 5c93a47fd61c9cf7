// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba IoT: Smart speakers and devices, vending machines, Alink and connected cars. */
export class AlibabaIot implements INodeType {
	description = describeDomain('alibabaIot');

	methods = nodeMethods('alibabaIot');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaIot');
	}
}
