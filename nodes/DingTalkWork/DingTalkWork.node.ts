// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** DingTalk Work: Approvals, to-dos, reports, attendance, leave, calendar and business trips. */
export class DingTalkWork implements INodeType {
	description = describeDomain('dingTalkWork');

	methods = nodeMethods('dingTalkWork');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'dingTalkWork');
	}
}
