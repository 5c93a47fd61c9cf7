import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readAccount } from '../../nodes/shared/protocols/top/topAccount';
import { sign } from '../../nodes/shared/protocols/top/topSignature';
import { topProtocol } from '../../nodes/shared/protocols/top/topProtocol';
import { performCall } from '../../nodes/shared/protocols/performCall';
import { type Account, demoCredential } from './gatewayProcess';

type Params = Record<string, string>;

/** A client of the platform: signs parameters by MD5, and makes one call. */
export interface Client {
	name: string;
	sign: (params: Params) => string;
	call: (method: string, params: Params) => Promise<unknown>;
}

/** The client in the nodes, without n8n's engine around it. */
export function ownClient(account: Account): Client {
	const protocol = topProtocol(readAccount({ ...demoCredential(account), signMethod: 'md5' }));
	const settings = { files: {}, simplify: true };
	const limits = { timeout: 60_000, maxAnswer: 50_000_000 };
	const rules = { gap: 0, repeatable: true, tries: 1, limits };
	return {
		name: 'nodes',
		sign: (params) => sign({ params, secret: account.appSecret, method: 'md5' }),
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
export function otherClients(account: Account, folder: string): Client[] {
	const { appKey, appSecret, sessionKey: session, url } = account;
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
