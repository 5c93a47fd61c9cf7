import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { TaobaoApi } from '../../../../nodes/TaobaoApi/TaobaoApi.node';
import { CredentialStore, type RunInput, runNode } from '../../../support/engine';
import { banOf, startTopServer, type TopAnswer, type TopServer } from '../../../support/topServer';

/** Milliseconds that the platform wants between calls of the API that it limits. */
const least = 300;

const limited: TopAnswer = {
	body: {
		error_response: {
			code: 7,
			msg: 'App Call Limited',
			sub_code: 'accesscontrol.limited-by-dynamic-access-count',
			request_id: 'r',
		},
	},
};

describe('throttling of one API', () => {
	let server: TopServer;
	let accepted: number;
	beforeAll(async () => {
		let last = 0;
		accepted = 0;
		server = await startTopServer((method) => {
			if (method !== 'a.hot') return { body: { ok: true } };
			if (Date.now() - last < least) return limited;
			last = Date.now();
			accepted += 1;
			return { body: { ok: true } };
		});
	});
	afterAll(() => server.close());

	const call = (method: string, options: IDataObject, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: { operation: 'call', method, parameters: '{}', options },
			credentials: server.credential('app of one hot API'),
			...more,
		});

	it('slows that API until its calls go through, and stops no other', async () => {
		const items = Array.from({ length: 25 }, (_, id) => ({ json: { id } }));
		const hot = call('a.hot', { callsInFlight: 20 }, { items, onError: 'continueRegularOutput' });
		await new Promise((done) => setTimeout(done, 1500));
		const begin = Date.now();
		// At the pace of the hot one these would take some ten seconds
		const { error } = await call('a.cold', {}, { items });
		expect(error).toBeUndefined();
		expect(Date.now() - begin).toBeLessThan(5000);
		const output = (await hot).items;
		expect(output.filter(({ json }) => json.error)).toEqual([]);
		expect(accepted).toBe(25);
	});
});

describe('what holds a call up', () => {
	let server: TopServer;
	let answers: TopAnswer[];
	beforeAll(async () => {
		server = await startTopServer(() => answers.shift() ?? { body: { ok: true } });
	});
	afterAll(() => server.close());

	const call = (credential: object, options: IDataObject, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: { operation: 'call', method: 'a.b', parameters: '{}', options },
			credentials: credential as RunInput['credentials'],
			...more,
		});

	it('is told at once when it is a ban, whatever Calls per Second says', async () => {
		answers = [banOf(86_399)];
		const items = Array.from({ length: 6 }, (_, id) => ({ json: { id } }));
		const begin = Date.now();
		const { items: output } = await call(
			server.credential('banned'),
			{ callsPerSecond: 0.2 },
			{ items, onError: 'continueRegularOutput' },
		);
		// By turns the six would take 25 seconds
		expect(Date.now() - begin).toBeLessThan(15_000);
		expect(output.every(({ json }) => String(json.error).includes('more seconds'))).toBe(true);
	});

	it('is a ban of a minute at most, however long Timeout is', async () => {
		answers = [banOf(120)];
		const credential = server.credential('banned for two minutes');
		await call(credential, { tries: 1 });
		const begin = Date.now();
		const { error } = await call(credential, { timeout: 300_000 });
		expect(Date.now() - begin).toBeLessThan(15_000);
		expect(error?.message).toContain('Not sent: the ban ends in');
	});

	it('shows no session of the call that met the ban to another', async () => {
		const session = '61009876543210abcdef';
		answers = [
			banOf(5000, { sub_msg: `user ${session}. This ban will last for 5000 more seconds` }),
		];
		const first = server.credential('app with two sellers', { sessionKey: session });
		const { error: met } = await call(first, {});
		const second = server.credential('app with two sellers', { sessionKey: 'another-seller' });
		const { error: told } = await call(second, {});
		for (const error of [met, told]) {
			expect(error?.message).toContain('This ban will last for 5000 more seconds');
			expect(
				`${error?.message} ${error?.description} ${JSON.stringify(error?.context)}`,
			).not.toContain(session);
		}
		expect(told?.message).toContain('Not sent');
	});
});

describe('the renewal of a session that never comes', () => {
	const server = createServer((request, response) => {
		request.resume().on('end', () => {
			const isToken = request.url?.startsWith('/token');
			const fault = { code: 27, msg: 'Invalid session', sub_code: 'invalid-sessionkey' };
			if (!isToken) response.end(JSON.stringify({ error_response: fault }));
		});
	});
	let base = '';
	beforeAll(async () => {
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	const run = async (timeout: number, onStart?: RunInput['onStart']) => {
		const begin = Date.now();
		const output = await runNode({
			node: new TaobaoApi(),
			parameters: {
				...{ authentication: 'oAuth2', operation: 'call', method: 'a.b', parameters: '{}' },
				options: { timeout, tries: 1 },
			},
			credentials: new CredentialStore({
				taobaoOAuth2Api: {
					...{ clientId: 'key', clientSecret: 'secret-of-the-app', environment: 'custom' },
					...{ gatewayUrl: `${base}/router/rest`, accessTokenUrl: `${base}/token` },
					...{ authUrl: base, grantType: 'authorizationCode', authentication: 'body' },
					oauthTokenData: { access_token: 'session-that-ended', refresh_token: 'refresh-it' },
				},
			}),
			onStart,
		});
		return { output, elapsed: Date.now() - begin };
	};

	it('ends by Timeout', async () => {
		const { output, elapsed } = await run(700);
		expect(output.error?.message).toContain('did not answer within 700 ms');
		expect(elapsed).toBeLessThan(15_000);
	});

	it('ends when the execution is stopped', async () => {
		const { elapsed } = await run(30_000, (stop) => setTimeout(stop, 300));
		expect(elapsed).toBeLessThan(15_000);
	});
});
