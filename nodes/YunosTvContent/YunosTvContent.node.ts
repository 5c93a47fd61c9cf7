// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** YunOS TV Content: License review of shows, videos, topics, apps, adverts and TV app packages. */
export class YunosTvContent implements INodeType {
	description = describeDomain('yunosTvContent');

	methods = nodeMethods('yunosTvContent');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'yunosTvContent');
	}
}
