// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Campus: Smart campus buildings, spaces, devices, people, roles and permissions. */
export class AlibabaCampus implements INodeType {
	description = describeDomain('alibabaCampus');

	methods = nodeMethods('alibabaCampus');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaCampus');
	}
}
