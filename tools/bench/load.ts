import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../../test/support/engine';
import { builtNode } from './builtNode';
import { type Account, demoCredential, post } from './gatewayProcess';
import { measureCpu } from './cpu';
import { measureDigits, measureParse } from './parse';
import { measurePeers } from './peers';
import { measureThroughput } from './throughput';

const trades = 100_000;
const faultKinds = ['drop', 'status', 'throttled', 'malformed', 'truncated'];

/** Loads the nodes against a gateway that another process runs over TLS; prints ratios. */
async function main(): Promise<void> {
	const account = JSON.parse(process.env.BENCH_GATEWAY ?? '') as Account;
	const { ratio, megabytes } = measureParse();
	console.log(
		`Lossless parse of ${megabytes.toFixed(1)} MB: ${ratio.toFixed(2)} × JSON.parse (at most 2)`,
	);
	console.log(`A million digits: ${(await measureDigits()).toFixed(1)} ms (at most 50)`);
	await measureCpu(account);
	await measureThroughput(account);
	const peers = process.env.BENCH_PEERS;
	if (peers) await measurePeers(account, peers);
	await readAll(account, 'Return All');
	await post(account, 'reset', {});
	for (const kind of faultKinds)
		await post(account, 'misbehave', {
			kind,
			rate: 0.05 / faultKinds.length,
			seed: kind.length,
			seconds: 0,
		});
	await readAll(account, 'Return All with 5 % faults');
}

async function readAll(account: Account, title: string): Promise<void> {
	const start = performance.now();
	let peak = 0;
	const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 100);
	const { items, error } = await runNode({
		node: builtNode('TaobaoTrade'),
		parameters: {
			resource: 'trade',
			operation: 'taobao.trades.sold.get',
			fields: 'tid,status,payment,created,title,receiver_name,receiver_address,orders',
			returnAll: true,
			options: { tries: 10 },
		},
		credentials: demoCredential(account),
	});
	clearInterval(watch);
	if (error) throw error;
	const ids = new Set(items.map(({ json }) => json.tid));
	const seconds = (performance.now() - start) / 1000;
	const bytes = items.slice(0, 100).reduce((sum, { json }) => sum + size(json), 0) / 100;
	console.log(
		`${title}: ${items.length} trades of ${Math.round(bytes)} bytes, ${ids.size} distinct ids, ${seconds.toFixed(1)} s, heap at most ${Math.round(peak / 1e6)} MB`,
	);
	if (ids.size !== trades || items.length !== trades)
		throw new Error(`${title}: not ${trades} trades once each`);
}

const size = (json: IDataObject) => Buffer.byteLength(JSON.stringify(json));

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
