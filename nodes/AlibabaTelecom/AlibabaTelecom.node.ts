// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Telecom: SMS, voice calls, private numbers, data traffic, phone credit and telecom orders. */
export class AlibabaTelecom implements INodeType {
	description = describeDomain('alibabaTelecom');

	methods = nodeMethods('alibabaTelecom');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaTelecom');
	}
}
