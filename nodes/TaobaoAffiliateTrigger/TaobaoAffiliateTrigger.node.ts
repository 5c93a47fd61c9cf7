// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Taobao Affiliate Trigger: Starts when promotion brings in orders, or their commission changes. */
export class TaobaoAffiliateTrigger implements INodeType {
	description = describeTrigger('taobaoAffiliate');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'taobaoAffiliate');
	}
}
