import { type IDataObject } from 'n8n-workflow';
import { StartError } from './errors';
import { itemsOf } from './executions';
import type { Session } from './session';

const trigger = 'When clicking ‘Execute workflow’';
const lastNode = 'Edit Fields';

/** Runs the example that reads sold trades; gives the items of its last node. */
export async function runDemo(session: Session, workflowId: string): Promise<IDataObject[]> {
	const items = itemsOf(await session.run(workflowId, trigger), lastNode);
	if (items.length > 0) return items;
	throw new StartError(
		'The workflow ran, but no item came out of it.',
		'The gateway’s log says what it was asked',
	);
}
