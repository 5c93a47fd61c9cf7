// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Ali Health Trace: Drug trace codes, trace documents, enterprises and vaccine supervision. */
export class AliHealthTrace implements INodeType {
	description = describeDomain('aliHealthTrace');

	methods = nodeMethods('aliHealthTrace');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'aliHealthTrace');
	}
}
