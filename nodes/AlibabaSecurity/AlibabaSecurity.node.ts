// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Alibaba Security: App protection, content checks, captchas, identity verification and fraud risk. */
export class AlibabaSecurity implements INodeType {
	description = describeDomain('alibabaSecurity');

	methods = nodeMethods('alibabaSecurity');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'alibabaSecurity');
	}
}
