// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba.com: International B2B products, RFQs, trade assurance and shop data. */
export class AlibabaCom implements INodeType {
	description = describeDomain('alibabaCom');

	methods = nodeMethods('alibabaCom');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaCom');
	}
}
