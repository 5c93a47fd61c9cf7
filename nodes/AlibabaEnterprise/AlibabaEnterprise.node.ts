// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Enterprise: Fund, finance and insurance services, online courts and government work. */
export class AlibabaEnterprise implements INodeType {
	description = describeDomain('alibabaEnterprise');

	methods = nodeMethods('alibabaEnterprise');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaEnterprise');
	}
}
