import { Agent } from 'node:https';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { readAccount } from '../../nodes/shared/protocols/top/topAccount';
import { signedParams } from '../../nodes/shared/protocols/top/signedParams';
import { runNode } from '../../test/support/engine';
import { builtNode } from './builtNode';
import { cpuTime } from './cpuTime';
import { type Account, demoCredential } from './gatewayProcess';
import { median } from './parse';

/** A call whose cost is measured, by a node and by a bare loop. */
interface Task {
	title: string;
	node: string;
	method: string;
	resource: string;
	/** Business parameters, which are the fields of the node too. */
	business: Record<string, string>;
	/** Fields of the node alone. */
	fields?: IDataObject;
	calls: number;
	/** Items that each call gives. */
	records: number;
	/** Most that the node may cost, as a multiple of the bare loop's cost. */
	budget: number;
}

const rounds = 7;

const tasks: Task[] = [
	{
		title: 'a small answer',
		node: 'TopPlatform',
		method: 'taobao.time.get',
		resource: 'tool',
		business: {},
		calls: 1000,
		records: 1,
		budget: 1.15,
	},
	{
		title: 'a page of 100 trades into items',
		node: 'TaobaoTrade',
		method: 'taobao.trades.sold.get',
		resource: 'trade',
		business: { fields: 'tid,status,payment,created,title,receiver_name,receiver_address,orders' },
		fields: { limit: 100 },
		calls: 100,
		records: 100,
		budget: 1.5,
	},
];

/** CPU time of a node's calls in n8n's engine beside that of a bare axios loop with kept connections, in turns. */
export async function measureCpu(account: Account): Promise<void> {
	for (const task of tasks) {
		const times = { node: [] as number[], axios: [] as number[] };
		for (let round = 0; round <= rounds; round += 1) {
			const axiosTime = await cpuTime(() => loopAxios(account, task));
			const nodeTime = await cpuTime(() => runCalls(account, task));
			if (round === 0) continue;
			times.axios.push(axiosTime);
			times.node.push(nodeTime);
		}
		const ratio = median(times.node) / median(times.axios);
		const each = Math.round((median(times.node) * 1000) / task.calls);
		console.log(
			`CPU time of ${task.title}: node / bare axios loop ${ratio.toFixed(2)} (at most ${task.budget}; ${each} µs)`,
		);
	}
}

async function runCalls(account: Account, task: Task): Promise<void> {
	const { resource, method, business, fields, calls, records } = task;
	const { items, error } = await runNode({
		node: builtNode(task.node),
		parameters: { resource, operation: method, ...business, ...fields },
		items: Array.from({ length: calls }, () => ({ json: {} })),
		credentials: demoCredential(account),
	});
	if (error) throw error;
	if (items.length !== calls * records) throw new Error(`${items.length} items came`);
}

/** The least that a caller must do: sign, send over a kept connection, parse. */
async function loopAxios(gateway: Account, { method, business, calls, records }: Task) {
	const account = readAccount(demoCredential(gateway));
	const httpsAgent = new Agent({ keepAlive: true });
	const form = { ...business };
	if (records > 1) Object.assign(form, { page_no: '1', page_size: String(records) });
	for (let call = 0; call < calls; call += 1) {
		const params = signedParams(account, {
			method,
			business: form,
			session: account.sessionKey,
			simplify: true,
			now: new Date(),
		});
		const body = new URLSearchParams(form).toString();
		const { data } = await axios.post<object>(account.gatewayUrl, body, { params, httpsAgent });
		if ('error_response' in data) throw new Error('The bare loop was refused');
	}
	httpsAgent.destroy();
}
