// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { describeDomain } from '../shared/description/describeDomain';
import { executeDomain } from '../shared/execute/executeDomain';

/** DingTalk Messages: Notifications, chats, service groups, robots, DING, calls, files and live streams. */
export class DingTalkMessages implements INodeType {
	description = describeDomain('dingTalkMessages');

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'dingTalkMessages');
	}
}
