// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Fliggy Flight Trigger: Starts when rebookings or refunds of flights change. */
export class FliggyFlightTrigger implements INodeType {
	description = describeTrigger('fliggyFlight');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'fliggyFlight');
	}
}
