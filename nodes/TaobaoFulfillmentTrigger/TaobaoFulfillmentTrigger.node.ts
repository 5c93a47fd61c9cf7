// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Taobao Fulfillment Trigger: Starts when WLB warehouses send notices or change their inventory. */
export class TaobaoFulfillmentTrigger implements INodeType {
	description = describeTrigger('taobaoFulfillment');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'taobaoFulfillment');
	}
}
