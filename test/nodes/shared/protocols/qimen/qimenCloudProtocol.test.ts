import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { Qimen } from '../../../../../nodes/Qimen/Qimen.node';
import { credentialsFor } from '../../../../support/credential';
import { type EchoServer, startEcho } from '../../../../support/echo';
import { CredentialStore, runNode } from '../../../../support/engine';

const values = {
	resource: 'pos',
	operation: 'qimen.taobao.pos.items.synchronize',
	actionType: 'add',
	customerid: 'c1',
	additionalFields: { item: '[{"itemCode":"测 +1"}]' },
	options: { tries: 1 },
};

/** Signature as the platform's own clients make it: names in order, and a body that is no form behind them. */
function signatureOf(params: Array<[string, string]>, secret: string, body = ''): string {
	const text = params
		.filter(([name]) => name !== 'sign')
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, value]) => name + value)
		.join('');
	const hash = createHash('md5').update(secret + text + body + secret, 'utf8');
	return hash.digest('hex').toUpperCase();
}

describe('what a cloud scene of Qimen is sent', () => {
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
	});
	afterEach(() => echo.close());

	const send = async (change: IDataObject = {}) => {
		const qimenApi = {
			appKey: '12345678',
			appSecret: 'helloworld',
			targetAppKey: '23456789',
			sceneUrl: `${echo.url}/router/qm`,
			...change,
		};
		const credentials = new CredentialStore({ qimenApi });
		const { error } = await runNode({ node: new Qimen(), parameters: values, credentials });
		expect(error).toBeUndefined();
		const { url = '', headers = {}, body = '' } = echo.received[0] ?? {};
		const { pathname, searchParams } = new URL(url, echo.url);
		return { pathname, query: [...searchParams], type: headers['content-type'], body };
	};
	const system = (query: Array<[string, string]>) =>
		query.map(([name]) => name).filter((name) => !['simplify', 'session'].includes(name));

	it.each([{}, { sceneBody: 'form' }])('is a form, which is signed, with %j', async (change) => {
		const { pathname, query, type, body } = await send(change);
		expect(pathname).toBe('/router/qm');
		expect(type).toBe('application/x-www-form-urlencoded;charset=UTF-8');
		const fields = [...new URLSearchParams(body)];
		expect(Object.fromEntries(fields)).toEqual({
			actionType: 'add',
			customerid: 'c1',
			item: '[{"itemCode":"测 +1"}]',
		});
		const { sign, target_app_key } = Object.fromEntries(query);
		expect(target_app_key).toBe('23456789');
		expect(sign).toBe(signatureOf([...query, ...fields], 'helloworld'));
	});

	it('is one JSON body, which is signed, where the scene wants that', async () => {
		const { query, type, body } = await send({ sceneBody: 'json' });
		expect(type).toBe('application/json;charset=utf-8');
		expect(JSON.parse(body)).toEqual({
			actionType: 'add',
			customerid: 'c1',
			item: [{ itemCode: '测 +1' }],
		});
		expect(Object.fromEntries(query).sign).toBe(signatureOf(query, 'helloworld', body));
	});

	it('has the same system parameters either way', async () => {
		const { query: ofForm } = await send();
		echo.received.length = 0;
		const { query: ofJson } = await send({ sceneBody: 'json' });
		const names = ['app_key', 'format', 'method', 'sign', 'sign_method', 'target_app_key'];
		expect(system(ofForm).sort()).toEqual([...names, 'timestamp', 'v']);
		expect(system(ofJson).sort()).toEqual(system(ofForm).sort());
	});
});

describe('a cloud scene of Qimen', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const call = (change: ICredentialDataDecryptedObject) => {
		const qimenApi = { ...credentialsFor(gateway).qimenApi, ...change };
		const credentials = new CredentialStore({ qimenApi });
		return runNode({ node: new Qimen(), parameters: values, credentials });
	};

	it.each(['form', 'json'])('understands the %s, and knows a wrong secret', async (sceneBody) => {
		expect((await call({ sceneBody })).error).toBeUndefined();
		const { path, business, unknown } = gateway.calls[0] ?? {};
		expect(path).toBe('/router/qm');
		expect(business).toEqual({
			actionType: 'add',
			customerid: 'c1',
			item: '[{"itemCode":"测 +1"}]',
		});
		expect(unknown).toEqual([]);
		const { error } = await call({ sceneBody, appSecret: 'wrong-secret-of-mine' });
		expect(error?.message).toContain('The signature does not fit');
		expect(JSON.stringify([error, error?.context])).not.toContain('wrong-secret-of-mine');
	});
});
