// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Tmall Genie: Voice assistant skills, AI lab abilities, image and text algorithms. */
export class TmallGenie implements INodeType {
	description = describeDomain('tmallGenie');

	methods = nodeMethods('tmallGenie');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'tmallGenie');
	}
}
