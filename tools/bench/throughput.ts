import { Agent } from 'node:https';
import { join } from 'node:path';
import axios from 'axios';
import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { topCredentials } from '../../nodes/shared/protocols/credentialsOf';
import { readAccount } from '../../nodes/shared/protocols/top/topAccount';
import { signedParams } from '../../nodes/shared/protocols/top/signedParams';
import { runNode } from '../../test/support/engine';
import { type Account, demoCredential } from './gatewayProcess';
import { builtNode } from './builtNode';
import { median } from './parse';

const calls = 1000;
const rounds = 3;
const together = 20;
const method = 'taobao.time.get';

/**
 * Calls per second of a node, of n8n's HTTP Request node and of its request helper in the same engine,
 * and of a bare axios loop, in turns. The HTTP Request node always has all its calls under way;
 * one at a time, the helper that it uses is measured.
 */
export async function measureThroughput(account: Account): Promise<void> {
	const rates: Record<string, number[]> = {};
	const measure = async (name: string, action: () => Promise<void>) => {
		rates[name] = [...(rates[name] ?? []), await rate(action)];
	};
	await runNodes(account, together);
	for (let round = 0; round < rounds; round += 1) {
		await measure('axios', () => loopAxios(account));
		await measure('node', () => runNodes(account, 1));
		await measure('helper', () => expectItems(helperNode(account), {}, account));
		await measure('node together', () => runNodes(account, together));
		await measure('http together', () => runHttpRequest(account));
	}
	const compare = (what: string, a: string, b: string) => {
		const ratio = median(rates[a] ?? []) / median(rates[b] ?? []);
		console.log(`Calls over TLS, ${what}: ${ratio.toFixed(2)}`);
	};
	compare('one at a time, node / n8n request helper', 'node', 'helper');
	compare('one at a time, node / bare axios loop (at least 0.8)', 'node', 'axios');
	compare('many at once, node / HTTP Request node (at least 4)', 'node together', 'http together');
}

/** A node that calls through n8n's request helper, as the HTTP Request node does, and waits for each answer. */
function helperNode({ url }: Account): INodeType {
	return {
		description: {
			...builtNode('TaobaoApi').description,
			credentials: [{ name: topCredentials.accessToken }],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const output: INodeExecutionData[] = [];
			for (let item = 0; item < this.getInputData().length; item += 1) {
				const request = { method: 'POST', url, qs: { method }, encoding: 'text' } as const;
				const text: unknown = await this.helpers.httpRequestWithAuthentication.call(
					this,
					topCredentials.accessToken,
					request,
				);
				output.push({ json: { text: String(text) } });
			}
			return [output];
		},
	};
}

async function rate(action: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await action();
	return calls / ((performance.now() - start) / 1000);
}

async function runNodes(account: Account, callsInFlight: number): Promise<void> {
	const options = { callsInFlight };
	const parameters = { resource: 'tool', operation: method, options };
	await expectItems(builtNode('TopPlatform'), parameters, account);
}

/** n8n's own node lies in the n8n that `npm start` installs. */
async function runHttpRequest(account: Account): Promise<void> {
	const path = join(
		process.env.BENCH_N8N ?? '',
		'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js',
	);
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known at run time only
	const { HttpRequest } = require(path) as {
		HttpRequest: new () => { nodeVersions: Record<string, INodeType> };
	};
	const node = new HttpRequest().nodeVersions['4.2'] as INodeType;
	const name = 'n8n-nodes-base.httpRequest';
	Object.assign(node.description, { name, credentials: [{ name: topCredentials.accessToken }] });
	const parameters = {
		method: 'POST',
		url: account.url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: topCredentials.accessToken,
		sendQuery: true,
		queryParameters: { parameters: [{ name: 'method', value: method }] },
		options: {},
	};
	await expectItems(node, parameters, account);
}

async function expectItems(
	node: INodeType,
	parameters: IDataObject,
	account: Account,
): Promise<void> {
	const { items: output, error } = await runNode({
		node,
		parameters,
		items: Array.from({ length: calls }, () => ({ json: {} })),
		credentials: demoCredential(account),
	});
	if (error) throw error;
	if (output.length !== calls) throw new Error(`${output.length} items instead of ${calls}`);
}

async function loopAxios(gateway: Account): Promise<void> {
	const account = readAccount(demoCredential(gateway));
	const httpsAgent = new Agent({ keepAlive: true });
	const business = {};
	for (let call = 0; call < calls; call += 1) {
		const params = signedParams(account, {
			method,
			business,
			session: account.sessionKey,
			now: new Date(),
		});
		const body = new URLSearchParams(business).toString();
		const { data } = await axios.post<object>(account.gatewayUrl, body, { params, httpsAgent });
		if (!('time_get_response' in data)) throw new Error('The bare loop was refused');
	}
	httpsAgent.destroy();
}
