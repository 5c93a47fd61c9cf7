// Written by `npm run generate` from catalogue/increments.json
import type { INodeType, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { describeTrigger } from '../shared/description/describeTrigger';
import { triggerMethods } from '../shared/description/nodeMethods';
import { runTrigger } from '../shared/trigger/runTrigger';

/** Alibaba.com Trigger: Starts when products of an Alibaba.com shop are new or change. */
export class AlibabaComTrigger implements INodeType {
	description = describeTrigger('alibabaCom');

	methods = triggerMethods();

	trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return runTrigger(this, 'alibabaCom');
	}
}
