import { TaobaoApi } from '../../../../../nodes/TaobaoApi/TaobaoApi.node';
import { TopPlatform } from '../../../../../nodes/TopPlatform/TopPlatform.node';
import { runNode } from '../../../../support/engine';
import { startTopServer, type TopServer } from '../../../../support/topServer';

describe('a call for a session', () => {
	let server: TopServer;
	beforeAll(async () => {
		server = await startTopServer(() => ({ body: { token_result: '{"access_token":"new"}' } }));
	});
	afterAll(() => server.close());

	const query = async (operation: string, parameters: object, options = {}) => {
		server.requests.length = 0;
		const { error } = await runNode({
			node: new TopPlatform(),
			parameters: { resource: 'tool', operation, ...parameters, options },
			credentials: server.credential('app of the tokens', { sessionKey: 'one that has ended' }),
		});
		expect(error).toBeUndefined();
		return new URL(server.requests[0] ?? '', server.origin).searchParams;
	};

	it.each([
		['taobao.top.auth.token.refresh', { refresh_token: 'r' }],
		['taobao.top.auth.token.create', { code: 'c' }],
	])('carries none, as it may have ended (%s)', async (method, parameters) => {
		const sent = await query(method, parameters);
		expect(sent.get('method')).toBe(method);
		expect(sent.get('sign')).toMatch(/^[0-9A-F]{64}$/);
		expect(sent.has('session')).toBe(false);
		expect((await query(method, parameters, { sessionKey: 'x' })).has('session')).toBe(false);
	});

	it('carries none either where it is named by its method alone', async () => {
		server.requests.length = 0;
		const { error } = await runNode({
			node: new TaobaoApi(),
			parameters: {
				operation: 'call',
				method: 'taobao.top.auth.token.refresh',
				parameters: { refresh_token: 'r' },
			},
			credentials: server.credential('app of the tokens', { sessionKey: 'one that has ended' }),
		});
		expect(error).toBeUndefined();
		const sent = new URL(server.requests[0] ?? '', server.origin).searchParams;
		expect(sent.get('method')).toBe('taobao.top.auth.token.refresh');
		expect(sent.has('session')).toBe(false);
	});

	it('is no other call: those carry the session', async () => {
		expect((await query('taobao.time.get', {})).get('session')).toBe('one that has ended');
	});
});
