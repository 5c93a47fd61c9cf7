// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** DingTalk Apps: Sign-in, app suites, event callbacks, micro apps, workbench, devices and education. */
export class DingTalkApps implements INodeType {
	description = describeDomain('dingTalkApps');

	methods = nodeMethods('dingTalkApps');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'dingTalkApps');
	}
}
