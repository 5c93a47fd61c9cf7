// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** DingTalk Messages: Notifications, chats, service groups, robots, DING, calls, files and live streams. */
export class DingTalkMessages implements INodeType {
	description = describeDomain('dingTalkMessages');

	methods = nodeMethods('dingTalkMessages');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'dingTalkMessages');
	}
}
