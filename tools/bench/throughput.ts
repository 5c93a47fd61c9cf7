import { join } from 'node:path';
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { topCredentials } from '../../nodes/shared/protocols/credentialsOf';
import type { Gateway } from '../../start/startGateway';
import { builtNode, loopAxios, runCalls } from './calls';
import { inTurns, wallTime } from './measure';

const calls = 1000;
const rounds = 3;
const together = 20;
const method = 'taobao.time.get';

/**
 * Calls per second of a node, of n8n's HTTP Request node and of its request helper in the same engine,
 * and of a bare axios loop, in turns. The HTTP Request node always has all its calls under way;
 * one at a time, the helper that it uses is measured.
 */
export async function measureThroughput(gateway: Gateway): Promise<void> {
	const node = (callsInFlight: number) => () =>
		runCalls(
			gateway,
			builtNode('TopPlatform'),
			{ resource: 'tool', operation: method, options: { callsInFlight } },
			{ calls },
		);
	await node(together)();
	const times = await inTurns(
		rounds,
		{
			axios: () => loopAxios(gateway, { method, business: {}, calls }),
			node: node(1),
			helper: () => runCalls(gateway, helperNode(gateway), {}, { calls }),
			nodeTogether: node(together),
			httpTogether: () => runHttpRequest(gateway),
		},
		wallTime,
	);
	const compare = (what: string, own: number, other: number) =>
		console.log(`Calls over TLS, ${what}: ${(other / own).toFixed(2)}`);
	compare('one at a time, node / n8n request helper', times.node, times.helper);
	compare('one at a time, node / bare axios loop (at least 0.8)', times.node, times.axios);
	const { nodeTogether, httpTogether } = times;
	compare('many at once, node / HTTP Request node (at least 4)', nodeTogether, httpTogether);
}

/** A node that calls through n8n's request helper, as the HTTP Request node does, and waits for each answer. */
function helperNode({ url }: Gateway): INodeType {
	const type = topCredentials.accessToken;
	return {
		description: {
			...builtNode('TaobaoApi').description,
			credentials: [{ name: type }],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const output: INodeExecutionData[] = [];
			for (let item = 0; item < this.getInputData().length; item += 1) {
				const request = { method: 'POST', url, qs: { method }, encoding: 'text' } as const;
				const text: unknown = await this.helpers.httpRequestWithAuthentication.call(
					this,
					type,
					request,
				);
				output.push({ json: { text: String(text) } });
			}
			return [output];
		},
	};
}

/** n8n's own node lies in the n8n that `npm start` installs. */
async function runHttpRequest(gateway: Gateway): Promise<void> {
	const folder = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known at run time only
	const { HttpRequest } = require(join(process.env.BENCH_N8N ?? '', folder)) as {
		HttpRequest: new () => { nodeVersions: Record<string, INodeType> };
	};
	const node = new HttpRequest().nodeVersions['4.2'] as INodeType;
	const name = 'n8n-nodes-base.httpRequest';
	const type = topCredentials.accessToken;
	Object.assign(node.description, { name, credentials: [{ name: type }] });
	const parameters = {
		method: 'POST',
		url: gateway.url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: type,
		sendQuery: true,
		queryParameters: { parameters: [{ name: 'method', value: method }] },
		options: {},
	};
	await runCalls(gateway, node, parameters, { calls });
}
