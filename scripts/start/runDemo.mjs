import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../host/errors.mjs';

const trigger = 'When clicking ‘Execute workflow’';
const lastNode = 'Edit Fields';

/**
 * Imports the demo credential and workflow into a running n8n and runs the workflow there.
 *
 * @param {{ root: string, session: import('../host/session.mjs').Session, gateway: import('./startGateway.mjs').Gateway }} demo
 * @returns {Promise<{ workflowId: string, items: object[] }>} the items of its last node
 */
export async function runDemo({ root, session, gateway }) {
	const { url: gatewayUrl, ...keys } = gateway;
	await session.saveCredential({
		name: 'Taobao sandbox gateway',
		type: 'taobaoOpenPlatformApi',
		data: { ...keys, environment: 'custom', gatewayUrl, signMethod: 'hmac-sha256' },
	});
	const workflow = JSON.parse(readFileSync(join(root, 'examples', 'sold-trades.json'), 'utf8'));
	const workflowId = await session.saveWorkflow(workflow);
	const items = session.itemsOf(await session.run(workflowId, trigger), lastNode);
	if (items.length > 0) return { workflowId, items };
	throw new StartError(
		'The workflow ran, but no item came out of it.',
		'The gateway’s log says what it was asked',
	);
}
