import { Agent } from 'node:https';
import { join } from 'node:path';
import axios from 'axios';
import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import { signedParams } from '../../nodes/shared/protocols/top/signedParams';
import { readAccount } from '../../nodes/shared/protocols/top/topAccount';
import type { Gateway } from '../../start/startGateway';
import { runNode } from '../../test/support/engine';
import { root } from '../catalogue/paths';

/** Members of a trade that a sync reads. */
export const tradeFields = 'tid,status,payment,created,title,receiver_name,receiver_address,orders';

/** A node as it is built into `dist`. */
export function builtNode(name: string): INodeType {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- built after this is compiled
	const built = require(join(root, `dist/nodes/${name}/${name}.node.js`)) as Record<
		string,
		new () => INodeType
	>;
	const NodeClass = built[name];
	if (!NodeClass) throw new Error('Nothing is built: run "npm run build"');
	return new NodeClass();
}

/** Credential for the gateway's demo seller. */
export function demoCredential({ url, ...keys }: Gateway): ICredentialDataDecryptedObject {
	return { ...keys, environment: 'custom', gatewayUrl: url, signMethod: 'hmac-sha256' };
}

/** Runs a node in n8n's engine, with one call for each of its items; each call gives so many records. */
export async function runCalls(
	gateway: Gateway,
	node: INodeType,
	parameters: IDataObject,
	{ calls, records = 1 }: { calls: number; records?: number },
): Promise<void> {
	const { items, error } = await runNode({
		node,
		parameters,
		items: Array.from({ length: calls }, () => ({ json: {} })),
		credentials: demoCredential(gateway),
	});
	if (error) throw error;
	if (items.length !== calls * records) throw new Error(`${items.length} items came`);
}

/** The least that a caller must do: sign, send over a kept connection, parse. */
export async function loopAxios(
	gateway: Gateway,
	{ method, business, calls }: { method: string; business: Record<string, string>; calls: number },
): Promise<void> {
	const account = readAccount(demoCredential(gateway));
	const { gatewayUrl, sessionKey: session } = account;
	const httpsAgent = new Agent({ keepAlive: true });
	for (let call = 0; call < calls; call += 1) {
		const asked = { method, business, session, simplify: true, now: new Date() };
		const params = signedParams(account, asked);
		const body = new URLSearchParams(business).toString();
		const { data } = await axios.post<object>(gatewayUrl, body, { params, httpsAgent });
		if ('error_response' in data) throw new Error('The bare loop was refused');
	}
	httpsAgent.destroy();
}
