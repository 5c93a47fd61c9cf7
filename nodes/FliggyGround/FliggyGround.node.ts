// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Fliggy Ground: Train and bus tickets and car services for travellers. */
export class FliggyGround implements INodeType {
	description = describeDomain('fliggyGround');

	methods = nodeMethods('fliggyGround');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'fliggyGround');
	}
}
