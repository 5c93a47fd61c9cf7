// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** YunOS TV Platform: TV devices, upgrades, skills, desktop, games and payments. */
export class YunosTvPlatform implements INodeType {
	description = describeDomain('yunosTvPlatform');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'yunosTvPlatform');
	}
}
