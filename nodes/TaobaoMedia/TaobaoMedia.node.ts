// Written by `npm run generate` from catalogue/domains.json
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeDomain } from '../shared/description/describeDomain';
import { nodeMethods } from '../shared/description/nodeMethods';
import { executeDomain } from '../shared/execute/executeDomain';

/** Taobao Media: Picture and video library, item inspection, qualifications and item search. */
export class TaobaoMedia implements INodeType {
	description = describeDomain('taobaoMedia');

	methods = nodeMethods('taobaoMedia');

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeDomain(this, 'taobaoMedia');
	}
}
