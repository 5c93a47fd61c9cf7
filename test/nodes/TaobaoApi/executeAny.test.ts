import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { TaobaoApi } from '../../../nodes/TaobaoApi/TaobaoApi.node';
import { type EchoServer, startEcho } from '../../support/echo';
import { runNode } from '../../support/engine';
import { itemWithFile } from '../../support/itemWithFile';

describe('the node Taobao API', () => {
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
		echo.answer = () => ({ body: '{"tid":"7091800003790954036","request_id":"r1"}' });
	});
	afterEach(() => echo.close());

	const call = (
		parameters: IDataObject,
		items?: INodeExecutionData[],
		onError?: 'continueRegularOutput',
	) =>
		runNode({
			node: new TaobaoApi(),
			parameters: {
				operation: 'call',
				method: 'taobao.new.thing',
				options: { tries: 1 },
				...parameters,
			},
			items,
			onError,
			credentials: {
				appKey: '12345678',
				appSecret: 'helloworld',
				environment: 'custom',
				gatewayUrl: `${echo.url}/router/rest`,
			},
		});
	const sent = (index = 0) => Object.fromEntries(new URLSearchParams(echo.received[index]?.body));
	const method = (index = 0) =>
		new URL(echo.received[index]?.url ?? '', echo.url).searchParams.get('method');

	it.each([
		[
			'an object',
			{ fields: 'tid', page_no: 2, ids: ['1', 2], query: { a: [1] }, deep: [{ b: 1 }] },
		],
		['JSON', '{"fields":"tid","page_no":2,"ids":["1",2],"query":{"a":[1]},"deep":[{"b":1}]}'],
	])('calls any API with parameters given as %s', async (_, parameters) => {
		const { items, error } = await call({ method: ' taobao.new.thing ', parameters });
		expect(error).toBeUndefined();
		expect(method()).toBe('taobao.new.thing');
		expect(sent()).toEqual({
			fields: 'tid',
			page_no: '2',
			ids: '1,2',
			query: '{"a":[1]}',
			deep: '[{"b":1}]',
		});
		expect(items).toEqual([
			{ json: { tid: '7091800003790954036', request_id: 'r1' }, pairedItem: { item: 0 } },
		]);
	});

	it('calls for each item what its own fields say, and gives each answer as it is', async () => {
		echo.answer = ({ url }) => ({
			body: url.includes('things') ? '{"things":[{"id":1},{"id":2}]}' : '{"ok":true}',
		});
		const { items } = await call(
			{ method: '={{ $json.method }}', parameters: '={{ $json.parameters }}' },
			[
				{ json: { method: 'taobao.things.get', parameters: { a: '1' } } },
				{ json: { method: 'taobao.thing.get', parameters: '{"b":"2"}' } },
			],
		);
		expect([method(0), method(1)]).toEqual(['taobao.things.get', 'taobao.thing.get']);
		expect([sent(0), sent(1)]).toEqual([{ a: '1' }, { b: '2' }]);
		expect(items).toEqual([
			{ json: { things: [{ id: 1 }, { id: 2 }] }, pairedItem: { item: 0 } },
			{ json: { ok: true }, pairedItem: { item: 1 } },
		]);
	});

	it('sends a file under its wire name', async () => {
		const { error } = await call({ parameters: { title: '测试' }, files: '{"image":"data"}' }, [
			itemWithFile(),
		]);
		expect(error).toBeUndefined();
		const { headers, body } = echo.received[0]!;
		expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		expect(body).toContain('name="title"\r\n\r\n测试\r\n');
		expect(body).toMatch(
			/name="image"; filename="a\.png"\r\nContent-Type: image\/png\r\n\r\nfile content\r\n/,
		);
	});

	it('sends a file where its name is blank among the texts, and refuses a text and a file of one name', async () => {
		const files = { image: 'data' };
		const { error } = await call({ parameters: { image: '' }, files }, [itemWithFile()]);
		expect(error).toBeUndefined();
		expect(echo.received[0]?.body).toContain('name="image"; filename="a.png"');
		const both = await call({ parameters: { image: 'text' }, files }, [itemWithFile()]);
		expect(both.error?.description).toContain(
			'takes the parameter image: it must be a text or a file',
		);
		expect(echo.received).toHaveLength(1);
	});

	it('names a binary field that the item does not have, and sends nothing', async () => {
		const { error } = await call({ files: { image: 'photo' } }, [itemWithFile()]);
		expect(`${error?.message} ${error?.description}`).toContain('photo');
		expect(echo.received).toEqual([]);
	});

	it.each([' ', 'taobao time', '../gettoken', 'a/b', 'a?b', 'a&sign=1', 'a%0d', 'ａ', 'a\nb'])(
		'refuses the name %j before it sends anything',
		async (name) => {
			const { error } = await call({ method: name });
			expect(error?.name).toBe('NodeOperationError');
			expect(error?.message).toBe('The field "Method" is not valid');
			expect(error?.description).toContain('such as taobao.time.get');
			expect(error?.description).toContain('[Item 0]');
			expect(echo.received).toEqual([]);
		},
	);

	it.each([
		['Parameters', { parameters: '{"a":' }],
		['Parameters', { parameters: '[1]' }],
		['Parameters', { parameters: '={{ 5 }}' }],
		['Files', { files: '"data"' }],
		['Files', { files: 'data' }],
	])('refuses in %s what is no JSON object (%j)', async (label, parameters) => {
		const { error } = await call(parameters);
		expect(error?.message).toBe(`The field "${label}" is not valid`);
		expect(error?.description).toContain('a JSON object');
		expect(echo.received).toEqual([]);
	});

	it('goes on with the next item when On Error says so', async () => {
		const { items } = await call(
			{ method: '={{ $json.method }}' },
			[{ json: { method: 'a b' } }, { json: { method: 'taobao.thing.get' } }],
			'continueRegularOutput',
		);
		expect(items[0]?.json.error).toBe('The field "Method" is not valid');
		expect(items[0]?.pairedItem).toEqual({ item: 0 });
		expect(items[1]?.json.tid).toBe('7091800003790954036');
		expect(items[1]?.pairedItem).toEqual({ item: 1 });
	});

	it("ends with the platform's codes when it refuses", async () => {
		echo.answer = () => ({
			body: '{"error_response":{"code":22,"msg":"Invalid method","request_id":"r9"}}',
		});
		const { error } = await call({});
		expect(error?.context?.fault).toMatchObject({
			method: 'taobao.new.thing',
			code: '22',
			requestId: 'r9',
		});
	});
});
