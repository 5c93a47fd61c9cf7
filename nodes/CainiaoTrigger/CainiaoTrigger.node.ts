// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Cainiao Trigger: Starts when warehouse orders at Cainiao are new or change. */
export class CainiaoTrigger implements INodeType {
	description = describeTrigger('cainiao');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'cainiao');
	}
}
