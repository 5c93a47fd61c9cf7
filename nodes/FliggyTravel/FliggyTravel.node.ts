// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Fliggy Travel: Attraction tickets, holiday products and trades, visas and business travel. */
export class FliggyTravel implements INodeType {
	description = describeDomain('fliggyTravel');

	methods = nodeMethods('fliggyTravel');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'fliggyTravel');
	}
}
