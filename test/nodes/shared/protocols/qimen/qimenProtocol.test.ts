import type { IDataObject } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { Qimen } from '../../../../../nodes/Qimen/Qimen.node';
import { readXml } from '../../../../../nodes/shared/protocols/qimen/readXml';
import { requestXml } from '../../../../../nodes/shared/protocols/qimen/writeXml';
import { credentialsFor } from '../../../../support/credential';
import { startEcho } from '../../../../support/echo';
import { CredentialStore, runNode } from '../../../../support/engine';

describe('the protocol of Qimen', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const call = (parameters: IDataObject, change: IDataObject = {}) => {
		const { qimenApi } = credentialsFor(gateway);
		const credentials = new CredentialStore({ qimenApi: { ...qimenApi, ...change } as never });
		return runNode({ node: new Qimen(), parameters, credentials });
	};
	const query = {
		resource: 'inventory',
		operation: 'taobao.qimen.inventory.query',
		criteriaList: [{ itemCode: 'A<1>&"2"' }, { itemCode: '测试' }],
		additionalFields: { remark: 'a\u0001b' },
	};

	it('sends XML with an element for each entry of a list, escaped, and signed as it is sent', async () => {
		const { items, error } = await call(query);
		expect(error).toBeUndefined();
		expect(items[0]?.json).toHaveProperty('itemCode');
		expect(items[0]?.json).not.toHaveProperty('flag');
		expect(gateway.calls[0]?.rawBody).toBe(
			'<request><criteriaList><criteria><itemCode>A&lt;1&gt;&amp;&quot;2&quot;</itemCode></criteria>' +
				'<criteria><itemCode>测试</itemCode></criteria></criteriaList><remark>ab</remark></request>',
		);
	});

	it('needs the customer, and says so before it sends anything', async () => {
		const { error } = await call(query, { customerId: '' });
		expect(error?.message).toBe('The credential has no Customer ID');
		expect(gateway.calls).toHaveLength(0);
	});

	it('reads a no of the gateway as a fault with its codes', async () => {
		const { error } = await call(query, { appSecret: 'wrong' });
		expect(error?.message).toContain('The signature does not fit');
		expect((error?.context?.fault as IDataObject).code).toBe('25');
	});

	it.each([
		[
			'<response><flag>Failure</flag><code>S003</code><message>no stock</message></response>',
			'S003',
		],
		['<response><flag>fail</flag><code>S004</code><message>no stock</message></response>', 'S004'],
		['<response><code>29</code><message>bad</message></response>', '29'],
		['{"response":{"flag":"failure","code":"S005","message":"no stock"}}', 'S005'],
	])('finds the no in %s', async (body, code) => {
		const echo = await startEcho();
		echo.answer = () => ({ body });
		const { error } = await call(query, { gatewayUrl: echo.url });
		echo.close();
		expect((error?.context?.fault as IDataObject | undefined)?.code).toBe(code);
	});

	it('reads a no of the system behind the gateway as a fault', async () => {
		gateway.injectFault({ kind: 'isv', times: 1 });
		const { error } = await call(query);
		expect(error?.name).toBe('NodeApiError');
	});
});

describe('requestXml', () => {
	it('repeats the element of a serial number within its list, as the document of Qimen shows it', () => {
		const sn = { name: 'sn', type: 'string[]' as const, element: 'sn' };
		const snList = { name: 'snList', type: 'struct' as const, fields: [sn] };
		const lines = { name: 'orderLines', type: 'struct[]' as const, element: 'orderLine' };
		const xml = requestXml({ orderLines: '[{"snList":{"sn":["S1","S2"]}}]' }, [
			{ ...lines, fields: [snList] },
		]);
		expect(xml).toBe(
			'<request><orderLines><orderLine><snList><sn>S1</sn><sn>S2</sn></snList></orderLine></orderLines></request>',
		);
	});

	it('writes a list that only other calls are known to have as those do', () => {
		const lines = { name: 'orderLines', type: 'struct[]' as const, element: 'orderLine' };
		const xml = requestXml({ orderLines: '[{"batchs":[{"batchCode":"B1"},{"batchCode":"B2"}]}]' }, [
			{ ...lines, fields: [{ name: 'itemCode', type: 'string' as const }] },
		]);
		expect(xml).toContain(
			'<batchs><batch><batchCode>B1</batchCode></batch><batch><batchCode>B2</batchCode></batch></batchs>',
		);
	});

	it('repeats the name of a list that the catalogue does not know', () => {
		const xml = requestXml({ request: '{"extendProps":{"key":[1,2]}}' }, [
			{ name: 'extendProps', type: 'json', inside: 'request' },
		]);
		expect(xml).toBe('<request><extendProps><key>1</key><key>2</key></extendProps></request>');
	});
});

describe('readXml', () => {
	const response = [
		{
			name: 'response',
			type: 'R',
			fields: [
				{ name: 'items', type: 'Item[]', fields: [{ name: 'quantity', type: 'Number' }] },
				{ name: 'total', type: 'Number' },
				{ name: 'isLast', type: 'Boolean' },
			],
		},
	];

	it.each([
		['<response><items><item><quantity>5</quantity></item></items></response>', [{ quantity: 5 }]],
		['<response><items/></response>', []],
		['<response><items><item/></items></response>', []],
		[
			'<response><items><item><quantity>5</quantity></item><item><quantity>1234567890123456789</quantity></item></items></response>',
			[{ quantity: 5 }, { quantity: '1234567890123456789' }],
		],
	])('gives the entries of %s as a list', (xml, items) => {
		expect(readXml(xml, response)).toEqual({ response: { items } });
	});

	it('gives numbers and booleans as such, unless digits would be lost, and the rest as text', () => {
		const xml =
			'<?xml version="1.0" encoding="utf-8"?><response><total>007</total><isLast>true</isLast><code>0</code></response>';
		expect(readXml(xml, response)).toEqual({
			response: { total: '007', isLast: true, code: '0' },
		});
	});

	it.each([
		['a&#13;&#10;b &#128512; &#x4E2D;', 'a\r\nb 😀 中'],
		['&amp;#13; &lt;b&gt; &quot;&apos;', `&#13; <b> "'`],
		['<![CDATA[a&#13;b &amp;]]>', 'a&#13;b &amp;'],
	])('reads the references of %s', (message, text) => {
		expect(readXml(`<response><message>${message}</message></response>`)).toEqual({
			response: { message: text },
		});
	});

	it.each([
		['<response><__proto__>1</__proto__></response>'],
		['<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><response>&x;</response>'],
		[`<response>${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}</response>`],
	])('gives nothing for what must not be read: %.40s', (xml) => {
		expect(readXml(xml)).toBeUndefined();
	});

	it('knows what is no XML', () => {
		expect(readXml('<html><body>bad gateway</html>')).toBeUndefined();
		expect(readXml('{}')).toBeUndefined();
	});
});
