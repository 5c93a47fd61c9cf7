// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Lingshoutong Trigger: Starts when vending machines or their sales change. */
export class LingshoutongTrigger implements INodeType {
	description = describeTrigger('lingshoutong');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'lingshoutong');
	}
}
