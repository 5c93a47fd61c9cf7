// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Freshippo Sales Trigger: Starts when Freshippo (Hema) stores have orders or refunds. */
export class FreshippoSalesTrigger implements INodeType {
	description = describeTrigger('freshippoSales');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'freshippoSales');
	}
}
