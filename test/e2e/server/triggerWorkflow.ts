import type { Workflow } from '../../../start/session';
import { type Item, type NodeDraft, workflowOf } from '../workflows';
import type { Sink } from './sink';

/** What a trigger of a test does; the rest is as usual. */
export interface TriggerDraft {
	id: string;
	/** Its name in the workflow. */
	name?: string;
	credential?: string;
	parameters?: Item;
	options?: Item;
}

/** The names that the editor gives a trigger for changed trades. */
export const TRIGGER = 'Taobao Trade Trigger';
export const METHOD = 'taobao.trades.sold.increment.get';

/** A workflow that hands over each changed trade as `id@time`. */
export function triggerWorkflow(sink: Sink, draft: TriggerDraft): Workflow {
	const nodes = [triggerNode(draft), sink.node("item.tid + '@' + item.modified")];
	return workflowOf({ id: draft.id, name: draft.id, nodes });
}

function triggerNode({ name = TRIGGER, credential, parameters, options }: TriggerDraft): NodeDraft {
	return {
		name,
		type: 'n8n-nodes-taobao.taobaoTradeTrigger',
		parameters: {
			event: 'trade.changed',
			pollEvery: 10,
			pollUnit: 'seconds',
			options: { fields: 'tid,status,modified', recordsPerExecution: 100, overlap: 30, ...options },
			...parameters,
		},
		credentials: { taobaoOpenPlatformApi: { name: credential ?? 'Taobao sandbox gateway' } },
	};
}
