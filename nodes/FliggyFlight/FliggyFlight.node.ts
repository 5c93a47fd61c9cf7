// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Fliggy Flight: Domestic and international flight orders, fare policies and categories. */
export class FliggyFlight implements INodeType {
	description = describeDomain('fliggyFlight');

	methods = nodeMethods('fliggyFlight');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'fliggyFlight');
	}
}
