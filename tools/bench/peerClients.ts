import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readAccount } from '../../nodes/shared/protocols/top/topAccount';
import { sign } from '../../nodes/shared/protocols/top/topSignature';
import { topProtocol } from '../../nodes/shared/protocols/top/topProtocol';
import { performCall } from '../../nodes/shared/protocols/performCall';
import { runNpm } from '../../start/commands';
import { cacheFolder } from '../../start/host';
import type { Gateway } from '../../start/startGateway';
import { demoCredential } from './calls';

/** Public clients of the platform under a free licence; they bring about 80 packages, so they are no dependencies. */
const peers = { topsdk: '1.0.13', 'node-taobao-topclient': '0.1.7' };

/** Installs them into the cache, once; gives their folder, or nothing when they could not be installed. */
export async function installPeers(): Promise<string> {
	const folder = join(cacheFolder(), 'bench-peers');
	const modules = Object.keys(peers).map((name) => join(folder, 'node_modules', name));
	if (modules.every((path) => existsSync(path))) return folder;
	mkdirSync(folder, { recursive: true });
	const manifest = { private: true, dependencies: peers };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	const args = ['install', '--ignore-scripts'];
	try {
		await runNpm({ title: 'Installing the other clients', args, cwd: folder });
		return folder;
	} catch (error) {
		console.error(`The other clients are not measured: ${(error as Error).message}`);
		return '';
	}
}

type Params = Record<string, string>;

/** A client of the platform: signs parameters by MD5, and makes one call. */
export interface Client {
	name: string;
	sign: (params: Params) => string;
	call: (method: string, params: Params) => Promise<unknown>;
}

/** The client in the nodes, without n8n's engine around it. */
export function ownClient(gateway: Gateway): Client {
	const protocol = topProtocol(readAccount({ ...demoCredential(gateway), signMethod: 'md5' }));
	const settings = { files: {}, simplify: true };
	const limits = { timeout: 60_000, maxAnswer: 50_000_000 };
	const rules = { gap: 0, repeatable: true, tries: 1, limits };
	return {
		name: 'nodes',
		sign: (params) => sign({ params, secret: gateway.appSecret, method: 'md5' }),
		call: async (method, business) => {
			const outcome = await performCall(protocol, { method, business, ...settings }, rules);
			if ('fault' in outcome) throw new Error(outcome.fault.message);
			return outcome.payload;
		},
	};
}

type Execute = (method: string, params: object) => Promise<unknown>;
type TopSdk = new (key: string, secret: string, url: string) => { execute: Execute };
type TopClient = new (options: object) => { sign: (params: Params) => string; execute: Execute };

/** Public clients, from the folder that they are installed in. */
export function otherClients(gateway: Gateway, folder: string): Client[] {
	const { appKey, appSecret, sessionKey: session, url } = gateway;
	const load = createRequire(join(folder, 'package.json'));
	const topSdk = new (load('topsdk') as TopSdk)(appKey, appSecret, url);
	const signTopSdk = load('topsdk/util/sign') as (secret: string, params: Params) => string;
	const options = { appkey: appKey, appsecret: appSecret, REST_URL: url };
	const module = load('node-taobao-topclient') as { default: TopClient };
	const topClient = new module.default(options);
	return [
		{
			name: 'topsdk',
			sign: (params) => signTopSdk(appSecret, params),
			call: (method, params) => topSdk.execute(method, { ...params, session }),
		},
		{
			name: 'node-taobao-topclient',
			sign: (params) => topClient.sign(params),
			call: (method, params) => topClient.execute(method, { ...params, session }),
		},
	];
}
