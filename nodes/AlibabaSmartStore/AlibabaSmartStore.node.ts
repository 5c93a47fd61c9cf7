// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Smart Store: Smart store devices, footfall, pop-up stores, face members, shelf labels and screens. */
export class AlibabaSmartStore implements INodeType {
	description = describeDomain('alibabaSmartStore');

	methods = nodeMethods('alibabaSmartStore');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaSmartStore');
	}
}
