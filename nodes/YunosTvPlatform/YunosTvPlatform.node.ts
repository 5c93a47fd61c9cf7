// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** YunOS TV Platform: TV devices, upgrades, skills, desktop, games and payments. */
export class YunosTvPlatform implements INodeType {
	description = describeDomain('yunosTvPlatform');

	methods = nodeMethods('yunosTvPlatform');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'yunosTvPlatform');
	}
}
