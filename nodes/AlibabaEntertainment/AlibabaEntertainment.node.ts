// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Entertainment: Film and event tickets, Youku media, sports, games and lottery. */
export class AlibabaEntertainment implements INodeType {
	description = describeDomain('alibabaEntertainment');

	methods = nodeMethods('alibabaEntertainment');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaEntertainment');
	}
}
