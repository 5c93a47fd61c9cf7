import type { IDataObject } from 'n8n-workflow';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { credentialOf, otherAppCredential } from '../../../support/credential';
import { type RunInput, runNode } from '../../../support/engine';
import { itemWithFile } from '../../../support/itemWithFile';
import { toolOf } from '../../../support/toolOf';
import { uploadPicture } from '../../../support/uploadPicture';
import { stopAfter } from '../../../support/stopAfter';

describe('executeDomain', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ trades: 30 });
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const run = (parameters: IDataObject, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoTrade(),
			parameters: { resource: 'trade', ...parameters },
			credentials: credentialOf(gateway),
			...more,
		});
	const soldTrades = (more: IDataObject = {}, input: Partial<RunInput> = {}) =>
		run({ operation: 'taobao.trades.sold.get', fields: 'tid,status,title', ...more }, input);
	/** Without repetition a fault shows at once. */
	const once = { options: { tries: 1 } };
	const items = (...json: IDataObject[]) => json.map((entry) => ({ json: entry }));

	it('gives one item for each record, with its 19-digit id unharmed and its input named', async () => {
		const { items: output, error } = await soldTrades({ limit: 5 });
		expect(error).toBeUndefined();
		expect(output).toHaveLength(5);
		for (const { json, pairedItem } of output) {
			expect(json.tid).toMatch(/^\d{19}$/);
			expect(pairedItem).toEqual({ item: 0 });
		}
	});

	it('makes one call for each input item, with its own parameters', async () => {
		const { items: output } = await soldTrades(
			{
				limit: '={{ $json.size }}',
				options: { pageSize: '={{ $json.size }}', startAt: '={{ $json.page }}' },
			},
			{ items: items({ size: 2, page: 1 }, { size: 3, page: 2 }) },
		);
		expect(gateway.calls.map(({ business }) => [business.page_size, business.page_no])).toEqual([
			['2', '1'],
			['3', '2'],
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			...Array<object>(2).fill({ item: 0 }),
			...Array<object>(3).fill({ item: 1 }),
		]);
	});

	it('keeps one connection for all calls', async () => {
		await soldTrades({}, { items: items(...Array.from({ length: 20 }, (_, page) => ({ page }))) });
		expect(gateway.calls).toHaveLength(20);
		expect(gateway.connections).toBeLessThanOrEqual(1);
	});

	it('sends system parameters in the query and business parameters in the form', async () => {
		await soldTrades();
		expect(gateway.calls[0]?.origins).toMatchObject({
			fields: 'body',
			method: 'query',
			sign: 'query',
		});
	});

	it('acts for another seller when an item gives a session', async () => {
		const sessionKey = '={{ $json.session }}';
		await soldTrades(
			{ options: { sessionKey } },
			{ items: items({ session: '6100sandbox00000000000000000000000002' }, { session: '' }) },
		);
		expect(gateway.calls.map(({ seller }) => seller)).toEqual(['沙箱小铺', '沙箱旗舰店']);
	});

	it('gives the answer as it came when Simplify is off', async () => {
		const { items: output } = await soldTrades({ options: { simplify: false } });
		const envelope = output[0]?.json.trades_sold_get_response as IDataObject;
		const { trade } = envelope.trades as { trade: IDataObject[] };
		expect(output).toHaveLength(1);
		expect(trade[0]?.tid).toMatch(/^\d{19}$/);
	});

	it('sends no choice that was added and left empty', async () => {
		const additionalFields = { rate_status: '', buyer_nick: '沙箱买家' };
		const { error } = await soldTrades({ limit: 1, additionalFields });
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.business).toMatchObject({ buyer_nick: '沙箱买家' });
		expect(gateway.calls[0]?.business).not.toHaveProperty('rate_status');
	});

	it('asks for the first page, as Options says it, when Simplify is off', async () => {
		await soldTrades({ options: { simplify: false, startAt: '2', pageSize: 7 } });
		expect(gateway.calls.map(({ business }) => [business.page_no, business.page_size])).toEqual([
			['2', '7'],
		]);
	});

	it('gives no item when the platform finds nothing', async () => {
		const { items: output, error } = await soldTrades({ options: { startAt: '1000' } });
		expect(error).toBeUndefined();
		expect(output).toEqual([]);
	});

	const asTool = () => toolOf(new TaobaoTrade());

	it('takes all parameters as JSON when it is an AI tool', async () => {
		const parameters = { value: '{"fields": "tid"}' };
		const { items: output } = await soldTrades(
			{ fields: undefined, parameters, limit: 3 },
			{ node: asTool() },
		);
		expect(output).toHaveLength(3);
	});

	it('refuses a name that the operation does not have, instead of leaving it out', async () => {
		const parameters = { value: { tid: '1', memoo: 'x' } };
		const operation = 'taobao.trade.memo.update';
		const { error } = await run({ operation, parameters }, { node: asTool() });
		expect(error?.message).toContain('The parameter "memoo" is unknown');
		expect(error?.description).toMatch(
			/has no parameter "memoo"\. Most alike: memo.*It takes tid, memo,/,
		);
		expect(gateway.calls).toEqual([]);
	});

	it('sends a file as a part of a multipart form and signs the text parts only', async () => {
		const { error } = await uploadPicture(gateway, [itemWithFile()]);
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.files.img).toMatchObject({
			filename: 'a.png',
			mime: 'image/png',
			size: 12,
		});
		expect(gateway.calls[0]?.business.image_input_title).toBe('测试.png');
	});

	describe('when the platform refuses', () => {
		const missing = { operation: 'taobao.trade.get', fields: 'tid', tid: '1' };

		it('ends with the platform’s codes, the request id, the method and the item', async () => {
			const { error } = await run(missing);
			expect(error?.name).toBe('NodeApiError');
			expect(error?.context).toMatchObject({
				itemIndex: 0,
				fault: {
					method: 'taobao.trade.get',
					code: '15',
					subCode: 'isv.trade-not-exist',
					requestId: expect.stringMatching(/\w+/) as string,
				},
			});
			expect(error?.description).toContain('isv.trade-not-exist');
		});

		it('goes on with the next item when On Error says so', async () => {
			const [trade] = (await soldTrades()).items;
			const { items: output, error } = await run(
				{ ...missing, tid: '={{ $json.tid }}' },
				{ items: items({ tid: '1' }, { tid: trade?.json.tid }), onError: 'continueRegularOutput' },
			);
			expect(error).toBeUndefined();
			expect(output[0]?.json).toMatchObject({
				error: expect.stringContaining('does not exist') as string,
				details: { code: '15', subCode: 'isv.trade-not-exist' },
			});
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
			expect(output[1]?.json.tid).toBe(trade?.json.tid);
		});

		it.each([
			['a wrong secret', { appSecret: 'another secret' }, '25', 'credential-invalid'],
			['an unknown app', { appKey: '1' }, '29', 'credential-invalid'],
			[
				'an expired session',
				{ sessionKey: '6100sandbox00000000000000000expired01' },
				'27',
				'credential-invalid',
			],
		])('names %s', async (_, change, code, cause) => {
			const { error } = await soldTrades(
				{},
				{ credentials: { ...credentialOf(gateway), ...change } },
			);
			expect(error?.context?.fault).toMatchObject({ code });
			expect(error).toMatchObject({ failure: { cause } });
		});

		it('says how long the platform’s limit lasts', async () => {
			gateway.injectFault({ kind: 'throttled', seconds: 3 });
			const { error } = await soldTrades(once, { credentials: otherAppCredential(gateway) });
			expect(error).toMatchObject({ failure: { cause: 'rate-limited', retryAfterMs: 3000 } });
		});
	});

	describe('when the input is wrong', () => {
		it.each([
			[{ fields: '={{ "" }}' }, 'The field "Fields" is required'],
			[
				{ fields: 'tid', additionalFields: { start_created: 'soon' } },
				'The field "Start Created" is not valid',
			],
			[
				{ fields: 'tid', options: { startAt: 'x' } },
				'The option "Start At" must be a whole number that is not negative',
			],
		])('names the field of %j and sends nothing', async (parameters, message) => {
			const { error } = await soldTrades(parameters);
			expect(error?.name).toBe('NodeOperationError');
			expect(error?.message).toBe(message);
			expect(error?.description).toContain('taobao.trades.sold.get');
			expect(error?.context?.itemIndex).toBe(0);
			expect(gateway.calls).toEqual([]);
		});

		it('names a binary field that the item does not have', async () => {
			const { error } = await uploadPicture(gateway, undefined, { img: 'photo' });
			expect(error?.name).toBe('NodeOperationError');
			expect(gateway.calls).toEqual([]);
		});

		it('refuses an operation that the node does not have', async () => {
			const { error } = await run({ operation: 'taobao.gone' });
			expect(error?.message).toBe('The operation "taobao.gone" is unknown');
		});
	});

	it('stops calling when the execution is stopped', async () => {
		gateway.injectFault({ kind: 'slow', ms: 400 });
		const many = items(...Array.from({ length: 50 }, (_, page) => ({ page })));
		const onStart = stopAfter(() => gateway.calls.length > 1, 0);
		await soldTrades({}, { items: many, onStart }).catch(() => undefined);
		const pause = () => new Promise((resolve) => setTimeout(resolve, 1500));
		// What was on its way may still arrive
		await pause();
		const called = gateway.calls.length;
		expect(called).toBeLessThan(50);
		await pause();
		expect(gateway.calls).toHaveLength(called);
	});

	it.each([
		['drop', 'ECONNRESET'],
		['status', 'HTTP 503'],
		['html', 'malformed'],
		['truncated', 'ERR_BAD_RESPONSE'],
		['malformed', 'malformed'],
	] as const)('tells what went wrong on the way (%s)', async (kind, code) => {
		gateway.injectFault({ kind, status: 503 });
		const { error } = await soldTrades(once);
		expect(error?.context?.fault).toMatchObject({ code });
	});

	it('gives up when the answer takes longer than Timeout', async () => {
		gateway.injectFault({ kind: 'slow', ms: 2000 });
		const { error } = await soldTrades({ options: { timeout: 100, tries: 1 } });
		expect(error?.message).toContain('did not answer within 100 ms');
	});

	it('does not follow a redirect with what it signed', async () => {
		let followed = 0;
		const other = createServer((_, response) => {
			followed += 1;
			response.end('{}');
		});
		const mover = createServer((request, response) => {
			const { port } = other.address() as AddressInfo;
			response.writeHead(307, { Location: `http://127.0.0.1:${port}${request.url}` }).end();
		});
		await Promise.all(
			[other, mover].map(
				(server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)),
			),
		);
		const gatewayUrl = `http://127.0.0.1:${(mover.address() as AddressInfo).port}/router/rest`;
		const { error } = await soldTrades(
			{},
			{ credentials: { ...credentialOf(gateway), gatewayUrl } },
		);
		expect(error?.context?.fault).toMatchObject({ code: 'HTTP 307' });
		expect(followed).toBe(0);
		for (const server of [other, mover]) {
			server.closeAllConnections();
			server.close();
		}
	});

	it('keeps secrets out of every error and item, whatever the gateway sends back', async () => {
		const echo = createServer((request, response) => {
			response.end(`<html>No route to ${request.url}`);
		});
		await new Promise<void>((done) => echo.listen(0, '127.0.0.1', done));
		const gatewayUrl = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/router/rest`;
		const secrets = { appSecret: 'TOP-SECRET-1', sessionKey: 'TOP-SECRET-2' };
		const kinds = [
			'throttled',
			'isp',
			'isv',
			'status',
			'drop',
			'malformed',
			'html',
			'truncated',
		] as const;
		const texts: string[] = [];
		const collect = async (input: Partial<RunInput>) => {
			for (const onError of [undefined, 'continueRegularOutput'] as const) {
				const { error, items: output } = await soldTrades(
					{ options: { sessionKey: 'TOP-SECRET-3', tries: 1 } },
					{ ...input, onError },
				);
				texts.push(JSON.stringify([output, error, error?.stack, error?.message, error?.context]));
			}
		};
		await collect({ credentials: { ...otherAppCredential(gateway), ...secrets, gatewayUrl } });
		await collect({
			credentials: {
				...otherAppCredential(gateway),
				...secrets,
				gatewayUrl: 'http://127.0.0.1:1/',
			},
		});
		await collect({ credentials: { ...otherAppCredential(gateway), ...secrets } });
		for (const kind of kinds) {
			gateway.reset();
			gateway.injectFault({ kind, status: 502 });
			await collect({ credentials: { ...otherAppCredential(gateway), ...secrets } });
		}
		echo.closeAllConnections();
		echo.close();
		expect(texts).toHaveLength(22);
		expect(texts.filter((text) => text.length < 100)).toEqual([]);
		const leaks = texts.flatMap(
			(text) => /.{0,60}(TOP-SECRET|sign=[0-9A-F]).{0,20}/.exec(text)?.[0] ?? [],
		);
		expect(leaks).toEqual([]);
	});
});
