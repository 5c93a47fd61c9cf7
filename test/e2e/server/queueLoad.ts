import { activate, post, workflowOf } from '../workflows';
import type { N8n } from '../n8n';

const PATH = 'queue-load';
const SENDERS = 20;
const MOST_TRIES = 4;

/** The node of the load that asks for each trade of a batch. */
export const CALL = 'Get each trade';

const loadWorkflow = workflowOf({
	id: 'taobaoQueueLoad01',
	name: 'Load for the queue',
	nodes: [
		{
			name: 'Batch of trades',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
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
			name: 'Trade by trade',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'body.tids', options: { destinationFieldName: 'tid' } },
		},
		{
			name: CALL,
			type: 'n8n-nodes-taobao.taobaoTrade',
			parameters: {
				resource: 'trade',
				operation: 'taobao.trade.get',
				fields: 'tid,status',
				tid: '={{ $json.tid }}',
				additionalFields: {},
				options: { callsInFlight: 5 },
			},
			credentials: { taobaoOpenPlatformApi: { name: 'Taobao sandbox gateway' } },
		},
	],
});

/**
 * Sends each batch of trades to a webhook, which answers when its execution has ended. A batch whose
 * execution failed is sent again, as every sender of webhooks does.
 *
 * @param batches ids of trades
 * @returns how often a batch had to be sent again
 */
export async function sendBatches({ url, session }: N8n, batches: string[][]): Promise<number> {
	await activate(session, await session.saveWorkflow(loadWorkflow));
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

/** Whether the execution of a batch succeeded. */
async function sendBatch(url: string, tids: string[]): Promise<boolean> {
	const response = await post(`${url}/webhook/${PATH}`, { tids });
	await response.text();
	return response.ok;
}
