// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Taobao Fulfilment Trigger: Starts when WLB warehouses send notices or change their inventory. */
export class TaobaoFulfilmentTrigger implements INodeType {
	description = describeTrigger('taobaoFulfilment');

	methods = triggerMethods;

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'taobaoFulfilment');
	}
}
