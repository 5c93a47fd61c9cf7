// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Ali Health Pharmacy: Drug stores, drug orders and stock, health members and product tracing. */
export class AliHealthPharmacy implements INodeType {
	description = describeDomain('aliHealthPharmacy');

	methods = nodeMethods('aliHealthPharmacy');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'aliHealthPharmacy');
	}
}
