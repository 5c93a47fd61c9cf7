import axios from 'axios';
import { runNode } from '../../test/support/engine';
import type { Gateway } from '../../start/startGateway';
import { builtNode, demoCredential, tradeFields } from './calls';
import { measureCpu } from './cpu';
import { measureParse } from './parse';
import { measurePeers } from './peers';
import { measureThroughput } from './throughput';

const trades = 100_000;
const faultKinds = ['drop', 'status', 'throttled', 'malformed', 'truncated'];
const rate = 0.05 / faultKinds.length;

/** Loads the nodes against a gateway that another process runs over TLS; prints ratios. */
async function main(): Promise<void> {
	const gateway = JSON.parse(process.env.BENCH_GATEWAY ?? '') as Gateway;
	const control = (action: string, body: object) =>
		axios.post(new URL(`/gateway/${action}`, gateway.url).href, body);
	await measureParse();
	await measureCpu(gateway);
	await measureThroughput(gateway);
	const peers = process.env.BENCH_PEERS;
	if (peers) await measurePeers(gateway, peers);
	await readAll(gateway, 'Return All');
	await control('reset', {});
	for (const kind of faultKinds)
		await control('faults', { kind, rate, seed: kind.length, seconds: 0 });
	await readAll(gateway, 'Return All with 5 % faults');
}

async function readAll(gateway: Gateway, title: string): Promise<void> {
	const start = performance.now();
	let peak = 0;
	const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 100);
	const { items, error } = await runNode({
		node: builtNode('TaobaoTrade'),
		parameters: {
			resource: 'trade',
			operation: 'taobao.trades.sold.get',
			fields: tradeFields,
			returnAll: true,
			options: { tries: 10 },
		},
		credentials: demoCredential(gateway),
	});
	clearInterval(watch);
	if (error) throw error;
	const ids = new Set(items.map(({ json }) => json.tid));
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const first = items.slice(0, 100).map(({ json }) => JSON.stringify(json));
	const bytes = Math.round(Buffer.byteLength(first.join('')) / first.length);
	console.log(
		`${title}: ${items.length} trades of ${bytes} bytes, ${ids.size} distinct ids, ${seconds} s, heap at most ${Math.round(peak / 1e6)} MB`,
	);
	if (ids.size !== trades || items.length !== trades)
		throw new Error(`${title}: not ${trades} trades once each`);
}

void main();
