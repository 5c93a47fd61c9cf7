// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Taobao Trade Trigger: Starts when trades, refunds, exchanges or ratings of a shop are new or change. */
export class TaobaoTradeTrigger implements INodeType {
	description = describeTrigger('taobaoTrade');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'taobaoTrade');
	}
}
