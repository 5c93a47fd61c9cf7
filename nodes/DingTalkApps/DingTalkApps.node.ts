// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** DingTalk Apps: Sign-in, app suites, event callbacks, micro apps, workbench, devices and education. */
export class DingTalkApps implements INodeType {
	description = describeDomain('dingTalkApps');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'dingTalkApps');
	}
}
