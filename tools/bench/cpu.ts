import type { Gateway } from '../../start/startGateway';
import { builtNode, loopAxios, runCalls, tradeFields } from './calls';
import { inTurns } from './measure';

const rounds = 7;

const none: Record<string, string> = {};

/** Calls with business parameters, and most that the node may cost, as a multiple of the bare loop's cost. */
const tasks = [
	{
		title: 'a small answer',
		node: 'TopPlatform',
		parameters: { resource: 'tool', operation: 'taobao.time.get' },
		business: none,
		...{ calls: 1000, records: 1, budget: 1.15 },
	},
	{
		title: 'a page of 100 trades into items',
		node: 'TaobaoTrade',
		parameters: {
			...{ resource: 'trade', operation: 'taobao.trades.sold.get' },
			...{ fields: tradeFields, limit: 100 },
		},
		business: { fields: tradeFields, page_no: '1', page_size: '100' },
		...{ calls: 100, records: 100, budget: 1.5 },
	},
];

/** CPU time of a node's calls in n8n's engine beside that of a bare axios loop with kept connections. */
export async function measureCpu(gateway: Gateway): Promise<void> {
	for (const { title, node, parameters, business, calls, records, budget } of tasks) {
		const method = parameters.operation;
		const actions = {
			axios: () => loopAxios(gateway, { method, business, calls }),
			node: () => runCalls(gateway, builtNode(node), parameters, { calls, records }),
		};
		await inTurns(1, actions);
		const times = await inTurns(rounds, actions);
		const ratio = (times.node / times.axios).toFixed(2);
		const each = Math.round((times.node * 1000) / calls);
		console.log(
			`CPU time of ${title}: node / bare axios loop ${ratio} (at most ${budget}; ${each} µs)`,
		);
	}
}
