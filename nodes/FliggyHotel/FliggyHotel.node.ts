// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Fliggy Hotel: Hotels, room types, rates, bookings, guides and credit stays. */
export class FliggyHotel implements INodeType {
	description = describeDomain('fliggyHotel');

	methods = nodeMethods('fliggyHotel');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'fliggyHotel');
	}
}
