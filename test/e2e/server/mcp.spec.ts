import { expect } from '@playwright/test';
import { activate, deactivate, readExample } from '../workflows';
import { test as base } from './fixtures';
import { McpClient } from './McpClient';

/** A client of the example's server. */
const test = base.extend<{ client: McpClient }>({
	client: async ({ n8n: { url, session } }, use) => {
		const id = await session.saveWorkflow(readExample('mcp-server'));
		await activate(session, id);
		await use(new McpClient(`${url}/mcp/taobao`));
		await deactivate(session, id);
	},
});

const names = ['Search_operations', 'Describe_operation', 'Call_operation'];

test('mcp-server lists three tools with typed arguments, in few words', async ({ client }) => {
	const tools = await client.connect();
	expect(tools.map(({ name }) => name).sort()).toEqual([...names].sort());
	const required = (name: string) =>
		tools.find((tool) => tool.name === name)?.inputSchema.required ?? [];
	expect(required('Search_operations')).toEqual(['text']);
	expect(required('Describe_operation')).toEqual(['method']);
	expect(required('Call_operation')).toEqual(['method']);
	expect(JSON.stringify(tools).length).toBeLessThan(3000);
});

test('mcp-server finds, describes and calls a method', async ({ client, gateway }) => {
	await client.connect();
	const found = await client.call('Search_operations', { text: 'sold trades' });
	expect(found.text).toContain('"taobao.trades.sold.get"');
	const method = 'taobao.trades.sold.get';
	const described = await client.call('Describe_operation', { method });
	expect(Buffer.byteLength(described.text)).toBeLessThan(2100);
	expect(described.text).toContain('{"name":"status","type":"string"');
	const status = await client.call('Describe_operation', { method, parameter: 'status' });
	expect(status.text).toContain('WAIT_SELLER_SEND_GOODS');
	const called = await client.call('Call_operation', {
		method,
		parameters: JSON.stringify({ fields: 'tid,status', status: 'WAIT_SELLER_SEND_GOODS' }),
	});
	expect(called.text).toMatch(/"tid":"\d{19}"/);
	expect(called.text).not.toContain('TRADE_FINISHED');
	expect(gateway.calls.at(-1)?.business.status).toBe('WAIT_SELLER_SEND_GOODS');
});

test('mcp-server reaches other platforms with their credentials', async ({ client, gateway }) => {
	await client.connect();
	const method = 'dingtalk.oapi.user.get';
	const called = await client.call('Call_operation', { method, parameters: '{"userid":"u1"}' });
	expect(called.isError).toBeFalsy();
	expect(called.text).toContain('userid');
	expect(gateway.calls.at(-1)?.business.userid).toBe('u1');
});

test('mcp-server calls a method that takes no parameters', async ({ client, gateway }) => {
	await client.connect();
	for (const given of [{}, { parameters: '' }, { parameters: '{}' }]) {
		const called = await client.call('Call_operation', { method: 'taobao.time.get', ...given });
		expect(called.isError).toBeFalsy();
		expect(called.text).toContain('"time"');
	}
	expect(gateway.calls.map(({ method }) => method)).toEqual(Array(3).fill('taobao.time.get'));
});

test('mcp-server says what is missing and what is nearest', async ({ client, gateway }) => {
	await client.connect();
	const missing = await client.call('Call_operation', {
		method: 'taobao.item.sku.update',
		parameters: '{"quantity":1}',
	});
	expect(missing).toMatchObject({ isError: true });
	expect(missing.text).toMatch(/num_iid \(.+\), properties \(.+\): they must be given/);
	const wrong = await client.call('Describe_operation', { method: 'taobao.trade.sold.get' });
	expect(wrong).toMatchObject({ isError: true });
	expect(wrong.text).toContain('taobao.trades.sold.get');
	expect(gateway.calls).toEqual([]);
});
