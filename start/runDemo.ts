import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IDataObject } from 'n8n-workflow';
import { StartError } from './errors';
import { itemsOf } from './executions';
import { type Session, type Workflow } from './session';
import { type Gateway } from './startGateway';

const trigger = 'When clicking ‘Execute workflow’';
const lastNode = 'Edit Fields';

/** Imports the demo credential and workflow into n8n and runs it; gives the items of its last node. */
export async function runDemo(demo: {
	root: string;
	session: Session;
	gateway: Gateway;
}): Promise<{ workflowId: string; items: IDataObject[] }> {
	const { root, session, gateway } = demo;
	const { url: gatewayUrl, appKey, appSecret, sessionKey } = gateway;
	const keys = { appKey, appSecret, sessionKey };
	await session.saveCredential({
		name: 'Taobao sandbox gateway',
		type: 'taobaoOpenPlatformApi',
		data: { ...keys, environment: 'custom', gatewayUrl, signMethod: 'hmac-sha256' },
	});
	const file = join(root, 'examples', 'sold-trades.json');
	const workflowId = await session.saveWorkflow(JSON.parse(readFileSync(file, 'utf8')) as Workflow);
	const items = itemsOf(await session.run(workflowId, trigger), lastNode);
	if (items.length > 0) return { workflowId, items };
	throw new StartError(
		'The workflow ran, but no item came out of it.',
		'The gateway’s log says what it was asked',
	);
}
