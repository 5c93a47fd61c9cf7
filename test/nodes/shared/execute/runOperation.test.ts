import type { IDataObject } from 'n8n-workflow';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { TaobaoApi } from '../../../../nodes/TaobaoApi/TaobaoApi.node';
import { TaobaoItem } from '../../../../nodes/TaobaoItem/TaobaoItem.node';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { credentialOf, otherAppCredential } from '../../../support/credential';
import { type RunInput, runNode } from '../../../support/engine';
import { itemWithFile } from '../../../support/itemWithFile';
import { uploadPicture } from '../../../support/uploadPicture';
import { stopAfter } from '../../../support/stopAfter';

const total = 250;

describe('runOperation', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ trades: total });
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const soldTrades = (parameters: IDataObject = {}, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoTrade(),
			parameters: {
				resource: 'trade',
				operation: 'taobao.trades.sold.get',
				fields: 'tid,status',
				...parameters,
			},
			credentials: credentialOf(gateway),
			...more,
		});
	const tids = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.tid);
	const items = (...json: IDataObject[]) => json.map((entry) => ({ json: entry }));

	describe('with a list', () => {
		it('gives up to 50 records unless told otherwise', async () => {
			expect((await soldTrades()).items).toHaveLength(50);
		});

		it('gives as many records as Limit says, in as few calls as the platform allows', async () => {
			const { items: output } = await soldTrades({ limit: 120 });
			expect(output).toHaveLength(120);
			expect(gateway.calls).toHaveLength(2);
		});

		it('gives all records once with Return All', async () => {
			const { items: output } = await soldTrades({ returnAll: true });
			expect(new Set(tids(output)).size).toBe(total);
			expect(output).toHaveLength(total);
		});

		it('begins at the page and takes the size that the user names', async () => {
			const options = { startAt: '2', pageSize: 10 };
			const { items: output } = await soldTrades({ limit: 10, options });
			expect(output).toHaveLength(10);
			expect(gateway.calls.map(({ business }) => business.page_no)).toEqual(['2']);
		});

		it('loses none and repeats none while trades leave the list and faults strike', async () => {
			for (const kind of ['drop', 'status', 'malformed', 'truncated', 'throttled', 'isp'] as const)
				gateway.injectFault({ kind, rate: 0.05, seed: kind.length, seconds: 0 });
			const { items: output, error } = await soldTrades({
				returnAll: true,
				options: { pageSize: 10, tries: 10 },
			});
			expect(error).toBeUndefined();
			expect(output).toHaveLength(total);
			expect(new Set(tids(output)).size).toBe(total);
			expect(gateway.calls.length).toBeGreaterThan(total / 10 + 1);
		}, 120_000);

		it('ends with the fault when a page fails for good, and gives no part of the list', async () => {
			gateway.injectFault({ kind: 'isv', times: 1 });
			const { items: output, error } = await soldTrades({ returnAll: true });
			expect(output).toEqual([]);
			expect(error?.name).toBe('NodeApiError');
		});
	});

	describe('Output', () => {
		it('gives the answer with its total and request ID as Full Response', async () => {
			const { items: output } = await soldTrades({ limit: 2, options: { output: 'fullResponse' } });
			expect(output).toHaveLength(1);
			expect(output[0]?.json).toMatchObject({ request_id: expect.any(String) as string });
			expect(output[0]?.json.trades).toHaveLength(2);
		});

		it('gives the text of the answer as Raw, digit for digit', async () => {
			const { items: output } = await soldTrades({ limit: 2, options: { output: 'raw' } });
			expect(output[0]?.json.body).toMatch(/"tid":\d{19}/);
		});
	});

	describe('repeats', () => {
		it.each([
			['drop', {}],
			['status', { status: 503 }],
			['throttled', { seconds: 0 }],
			['isp', {}],
		] as const)('a call after %s, signed anew', async (kind, more) => {
			gateway.injectFault({ kind, times: 2, ...more });
			const { items: output, error } = await soldTrades({ limit: 1 });
			expect(error).toBeUndefined();
			expect(output).toHaveLength(1);
			expect(gateway.calls).toHaveLength(3);
		});

		it('a changing call only after a fault that proves that nothing was done', async () => {
			const [trade] = (await soldTrades({ limit: 1 })).items;
			const memo = () =>
				runNode({
					node: new TaobaoTrade(),
					parameters: {
						resource: 'trade',
						operation: 'taobao.trade.memo.update',
						tid: trade?.json.tid,
						additionalFields: { memo: 'a' },
					},
					credentials: credentialOf(gateway),
				});
			gateway.reset();
			gateway.injectFault({ kind: 'drop', moment: 'done', times: 1 });
			expect((await memo()).error?.name).toBe('NodeApiError');
			expect(gateway.calls).toHaveLength(1);
			gateway.reset();
			gateway.injectFault({ kind: 'throttled', seconds: 0, times: 1 });
			expect((await memo()).error).toBeUndefined();
			expect(gateway.calls).toHaveLength(2);
		});

		it('nothing that the platform refuses for good', async () => {
			gateway.injectFault({ kind: 'isv' });
			await soldTrades();
			expect(gateway.calls).toHaveLength(1);
		});

		it('no longer than it is told', async () => {
			gateway.injectFault({ kind: 'status', status: 502 });
			const { error } = await soldTrades({ options: { tries: 2 } });
			expect(error?.context?.fault).toMatchObject({ code: 'HTTP 502' });
			expect(gateway.calls).toHaveLength(2);
		});

		it('not when the execution is stopped in the pause', async () => {
			gateway.injectFault({ kind: 'throttled', seconds: 25 });
			const begin = Date.now();
			const onStart = stopAfter(() => gateway.calls.length > 0);
			await soldTrades({}, { onStart, credentials: otherAppCredential(gateway) }).catch(
				() => undefined,
			);
			expect(Date.now() - begin).toBeLessThan(20_000);
			expect(gateway.calls).toHaveLength(1);
		});
	});

	it('keeps the order of the input with many calls in flight', async () => {
		const sizes = [5, 1, 4, 2, 3, 6, 1, 2];
		gateway.injectFault({ kind: 'slow', ms: 60, rate: 0.5, seed: 1 });
		const { items: output } = await soldTrades(
			{ limit: '={{ $json.size }}', options: { callsInFlight: 4 } },
			{ items: items(...sizes.map((size) => ({ size }))) },
		);
		const expected = sizes.flatMap((size, item) => Array<object>(size).fill({ item }));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(expected);
	});

	describe('with an answer of its own kind', () => {
		let answer = '';
		const server = createServer((_, response) => response.end(answer));
		let gatewayUrl = '';

		beforeAll(async () => {
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/router/rest`;
		});
		afterAll(() => {
			server.closeAllConnections();
			server.close();
		});

		const send = (text: string, options: IDataObject = {}) => {
			answer = text;
			return runNode({
				node: new TaobaoTrade(),
				parameters: {
					resource: 'trade',
					operation: 'taobao.trade.memo.add',
					tid: '1',
					memo: 'a',
					options,
				},
				credentials: { ...credentialOf(gateway), gatewayUrl },
			});
		};
		const fault = '{"success":false,"err_code":"E1","err_msg":"No such memo","request_id":"r1"}';

		it('takes an answer that says no for a fault', async () => {
			const { error } = await runAny(fault);
			expect(error?.context?.fault).toMatchObject({
				kind: 'business',
				code: 'E1',
				message: 'No such memo',
				requestId: 'r1',
			});
		});

		it('passes such an answer on request', async () => {
			const { items: output, error } = await runAny(fault, { ignoreBusinessFailures: true });
			expect(error).toBeUndefined();
			expect(output[0]?.json).toMatchObject({ success: false, err_code: 'E1' });
		});

		it('refuses an answer larger than allowed', async () => {
			const text = `{"trade":{"memo":"${'x'.repeat(1_100_000)}"}}`;
			const { error } = await send(text, { largestAnswer: 1, tries: 1 });
			expect(error?.message).toContain('larger than 1048576 bytes');
			expect((await send(text, { largestAnswer: 2 })).error).toBeUndefined();
		});

		const runAny = (text: string, options: IDataObject = {}) => {
			answer = text;
			return runNode({
				node: new TaobaoApi(),
				parameters: { operation: 'call', method: 'taobao.new.thing', parameters: '{}', options },
				credentials: { ...credentialOf(gateway), gatewayUrl },
			});
		};
	});

	it('turns JSON texts into objects on request, ids unharmed', async () => {
		const { items: output } = await soldTrades({
			limit: 1,
			options: { output: 'raw', parseJson: true },
		});
		const body = output[0]?.json.body as { trades: IDataObject[] };
		expect(body.trades[0]?.tid).toMatch(/^\d{19}$/);
	});

	it('turns a base64 member into a binary field, and streams such a field into an upload', async () => {
		const options = { output: 'raw', binaryField: 'body' };
		const { items: output } = await soldTrades({ limit: 1, options });
		expect(output[0]?.json).toEqual({});
		expect(output[0]?.binary?.data?.id).toMatch(/^filesystem/);
		gateway.reset();
		const { error } = await uploadPicture(gateway, output);
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.files.img?.size).toBeGreaterThan(10);
	});

	describe('before it sends', () => {
		it.each<[string, IDataObject, string]>([
			[
				'a list with too many entries',
				{ fields: Array.from({ length: 301 }, (_, i) => `f${i}`).join() },
				'a list of at most',
			],
			['JSON that is none', { parameters: '{' }, 'JSON object'],
		])('refuses %s', async (_, parameters, allowed) => {
			const { error } = await soldTrades(parameters);
			if (error) expect(error.description).toContain(allowed);
			expect(error ? gateway.calls : []).toEqual([]);
		});

		it('refuses a file larger than the platform takes', async () => {
			const large = itemWithFile();
			large.binary = {
				data: { mimeType: 'image/png', data: Buffer.alloc(3_145_729).toString('base64') },
			};
			const { error } = await runNode({
				node: new TaobaoItem(),
				parameters: {
					resource: 'itemImage',
					operation: 'taobao.item.img.upload',
					num_iid: '1',
					image: 'data',
				},
				items: [large],
				credentials: credentialOf(gateway),
			});
			expect(error?.description).toContain('a file of at most 3145728 bytes, not 3145729');
			expect(gateway.calls).toEqual([]);
		});

		it.each([0, -1, '={{ "many" }}'])('refuses the limit %p', async (limit) => {
			const { error } = await soldTrades({ limit });
			expect(error?.message).toBe('The field "Limit" is not valid');
			expect(gateway.calls).toEqual([]);
		});

		it('refuses an empty file', async () => {
			const { error } = await uploadPicture(gateway, [
				{ json: {}, binary: { data: { mimeType: 'image/png', data: '' } } },
			]);
			expect(error?.description).toContain('a file that is not empty');
		});
	});
});
