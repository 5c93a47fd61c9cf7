// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** DingTalk Contacts: Users, departments, roles, external contacts, employees and the organization. */
export class DingTalkContacts implements INodeType {
	description = describeDomain('dingTalkContacts');

	methods = nodeMethods('dingTalkContacts');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'dingTalkContacts');
	}
}
