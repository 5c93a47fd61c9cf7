import { parse as parseFlatted } from 'flatted';
import { activate, itemsOf, post } from './workflows.mjs';

/** @typedef {import('../../start/session.ts').Session} Session */

const WORKFLOW_ID = 'taobaoQueueLoad01';
const PATH = 'queue-load';
const CALL = 'Get each trade';
const SENDERS = 20;
const MOST_TRIES = 4;

/** @param {Session} session */
export async function saveLoad(session) {
	await session.saveWorkflow(loadWorkflow());
	await activate(session, WORKFLOW_ID);
}

/**
 * Sends each batch of trades to the webhook, which answers when its execution has ended. A batch whose
 * execution failed is sent again, as every sender of webhooks does.
 *
 * @param {string} url of n8n
 * @param {string[][]} batches
 * @returns {Promise<number>} how often a batch had to be sent again
 */
export async function sendBatches(url, batches) {
	const left = batches.map((tids) => ({ tids, tries: 0 }));
	let again = 0;
	const send = async () => {
		for (let batch = left.shift(); batch; batch = left.shift()) {
			batch.tries += 1;
			if (await sendBatch(url, batch.tids)) continue;
			if (batch.tries === MOST_TRIES) throw new Error('A batch failed again and again');
			again += 1;
			left.push(batch);
		}
	};
	await Promise.all(Array.from({ length: SENDERS }, send));
	return again;
}

/**
 * @param {string} url
 * @param {string[]} tids
 * @returns {Promise<boolean>} whether its execution succeeded
 */
async function sendBatch(url, tids) {
	const headers = { 'content-type': 'application/json' };
	const body = JSON.stringify({ tids });
	const response = await post(`${url}/webhook/${PATH}`, { headers, body });
	await response.text();
	return response.ok;
}

/**
 * @param {Session} session
 * @param {string} id
 * @returns {Promise<string[]>} the trades that an execution gave out
 */
export async function tradesOf({ rest }, id) {
	const { data } = await rest.request('GET', `/rest/executions/${id}`);
	const execution = { id, status: 'success', data: parseFlatted(data) };
	return itemsOf(execution, CALL).map(({ tid }) => String(tid));
}

function loadWorkflow() {
	const nodes = [
		{
			...place('Batch of trades', 'n8n-nodes-base.webhook', 2),
			parameters: {
				httpMethod: 'POST',
				path: PATH,
				responseMode: 'lastNode',
				responseData: 'noData',
				options: {},
			},
			webhookId: 'a3f1c2d4-5b6e-4f70-8a91-b2c3d4e5f601',
		},
		{
			...place('Trade by trade', 'n8n-nodes-base.splitOut', 1),
			parameters: { fieldToSplitOut: 'body.tids', options: { destinationFieldName: 'tid' } },
		},
		{
			...place(CALL, 'n8n-nodes-taobao.taobaoTrade', 1),
			parameters: {
				resource: 'trade',
				operation: 'taobao.trade.get',
				fields: 'tid,status',
				tid: '={{ $json.tid }}',
				additionalFields: {},
				options: { callsInFlight: 5 },
			},
			credentials: { taobaoOpenPlatformApi: { id: null, name: 'Taobao sandbox gateway' } },
		},
	];
	const connections = {
		'Batch of trades': linkTo('Trade by trade'),
		'Trade by trade': linkTo(CALL),
	};
	const settings = { executionOrder: 'v1' };
	return { id: WORKFLOW_ID, name: 'Load for the queue', nodes, connections, settings };
}

/**
 * @param {string} name
 * @param {string} type
 * @param {number} typeVersion
 */
const place = (name, type, typeVersion) => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
});

const linkTo = (/** @type {string} */ node) => ({ main: [[{ node, type: 'main', index: 0 }]] });
