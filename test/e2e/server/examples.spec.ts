import { expect } from '@playwright/test';
import type { Gateway } from '../../../gateway/Gateway';
import type { N8n } from '../n8n';
import { type Item, activate, itemsOf, lastRun, post, readExample } from '../workflows';
import { type RunExample, test } from './fixtures';
import type { Postgres } from './postgres';
import { TRIGGER as TRADE_TRIGGER } from './triggerWorkflow';

/** A trigger looks every ten seconds, and its executions take their time. */
const PATIENCE = { timeout: 60_000 };

test('sold-trades gives five trades', async ({ run }) => {
	const items = (await run('sold-trades'))('Edit Fields');
	expect(items).toHaveLength(5);
	expect(items[0]?.trade).toMatch(/^\d{19}$/);
});

test('every-platform gives an item of each platform', async ({ run, gateway }) => {
	const itemsOf = await run('every-platform');
	const { nodes } = readExample('every-platform');
	const steps = nodes.filter(({ type }) => type.startsWith('n8n-nodes-taobao.'));
	expect(steps.length).toBeGreaterThan(5);
	for (const { name } of steps) expect([name, itemsOf(name).length > 0]).toEqual([name, true]);
	expect(gateway.calls.length).toBeGreaterThanOrEqual(steps.length);
});

test('any-api gives the items of a method that is chosen from the list', async ({ run }) => {
	const titles = (await run('any-api'))('Call').map(({ title }) => String(title));
	expect(titles.length).toBeGreaterThan(0);
	expect(titles.filter((title) => !title.includes('T恤'))).toEqual([]);
});

test('multi-shop gives the trades of each shop by its own session', async ({ run }) => {
	const itemsOf = await run('multi-shop');
	const shops = itemsOf('With the shop').map(({ shop }) => shop);
	expect(shops).toEqual([
		...Array<string>(5).fill('沙箱旗舰店'),
		...Array<string>(5).fill('沙箱小铺'),
	]);
	expect(itemsOf('Get trades').map(({ seller_nick }) => seller_nick)).toEqual(shops);
});

test('affiliate-links gives a link and a password for each item', async ({ run }) => {
	const items = (await run('affiliate-links'))('Links');
	expect(items).toHaveLength(6);
	expect(items[0]?.wanted).toBe('手冲壶');
	for (const { link, password } of items) {
		expect(link).toMatch(/^https:/);
		expect(password).toBeTruthy();
	}
});

test.describe('stock-update-spreadsheet', () => {
	test('updates rows and sends the wrong one to the error output', async ({ run }) => {
		const itemsOf = await run('stock-update-spreadsheet');
		const updated = itemsOf('Updated').map(({ num_iid }) => num_iid);
		expect(updated).toEqual(['6780000000076002889', '6780000000063002395']);
		const wrong = itemsOf('Rows to check');
		expect(wrong).toHaveLength(1);
		expect(wrong[0]).toMatchObject({ num_iid: '6780000000000000002', code: 'isv.item-not-exist' });
	});

	test('reads a file that comes by its form', async ({ n8n: { url, session } }) => {
		const example = readExample('stock-update-spreadsheet');
		const id = await session.saveWorkflow(example);
		await activate(session, id);
		const form = example.nodes.find(({ type }) => type.endsWith('formTrigger'));
		const response = await post(`${url}/form/${form?.webhookId}`, stockForm());
		expect(response.status).toBe(200);
		await expect
			.poll(() => lastRun(session, id))
			.toMatchObject({ mode: 'webhook', status: 'success' });
		const run = await lastRun(session, id);
		expect(run && itemsOf(run, 'Updated').map(({ num_iid }) => num_iid)).toEqual([
			'6780000000147005587',
		]);
	});
});

/** The form as a browser sends it. */
function stockForm(): FormData {
	const form = new FormData();
	const rows = 'num_iid,quantity\n6780000000147005587,77\n';
	form.append('field-0', new Blob([rows], { type: 'text/csv' }), 'stock.csv');
	return form;
}

test('paid-order-dingtalk posts its sample data, and each new trade once', async ({
	run,
	publish,
	gateway,
}) => {
	expect((await run('paid-order-dingtalk', TRADE_TRIGGER))('Tell the group')).toHaveLength(1);
	gateway.reset();
	await publish('paid-order-dingtalk');
	const tids = gateway.addTrades(3);
	await expect.poll(() => tidsIn(messages(gateway)), PATIENCE).toEqual([...tids].sort());
});

test('refund-alert-dingtalk posts the large refunds alone', async ({ run, publish, gateway }) => {
	const itemsOf = await run('refund-alert-dingtalk', TRADE_TRIGGER);
	expect(itemsOf(TRADE_TRIGGER).length).toBeGreaterThan(itemsOf('Large ones').length);
	const [sample] = messages(gateway);
	for (const { refund_fee } of itemsOf('Large ones'))
		expect(sample).toContain(`${String(refund_fee)} yuan`);
	gateway.reset();
	await publish('refund-alert-dingtalk');
	gateway.planChanges({ method: 'taobao.refunds.receive.get', count: 10 });
	await expect.poll(() => messages(gateway).length, PATIENCE).toBe(1);
	const fees = [...(messages(gateway)[0] ?? '').matchAll(/- ([\d.]+) yuan/g)].map(([, fee]) => fee);
	expect(fees.length).toBeGreaterThan(0);
	expect(fees.length).toBeLessThan(10);
	expect(fees.filter((fee) => Number(fee) < 100)).toEqual([]);
});

/** The texts that the robot was given. */
function messages({ calls }: Gateway): string[] {
	const sent = calls.filter(({ method }) => method === 'dingtalk.oapi.robot.send');
	expect(sent.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
	return sent.map(({ business }) => String((JSON.parse(business.markdown ?? '{}') as Item).text));
}

function tidsIn(texts: string[]): string[] {
	return texts.flatMap((text) => text.match(/\b\d{19}\b/g) ?? []).sort();
}

test('changed-trades-postgres and shipping-with-waybill keep a table of trades up to date', async ({
	run,
	publish,
	gateway,
	postgres,
}) => {
	await publish('changed-trades-postgres');
	const expected = new Map<string, string>();
	for (const tid of gateway.addTrades(4)) expected.set(tid, 'WAIT_SELLER_SEND_GOODS');
	await expect.poll(() => readTrades(postgres), PATIENCE).toEqual(expected);
	for (const tid of await ship(run)) expected.set(tid, 'WAIT_BUYER_CONFIRM_GOODS');
	await expect.poll(() => readTrades(postgres), PATIENCE).toEqual(expected);
});

test('changed-trades-data-table keeps a table of n8n itself', async ({
	run,
	publish,
	n8n,
	gateway,
}) => {
	const samples = (await run('changed-trades-data-table', TRADE_TRIGGER))('Write trades');
	const sampled = samples.map(({ tid, status }) => [String(tid), String(status)] as const);
	expect(sampled.length).toBeGreaterThan(0);
	await publish('changed-trades-data-table');
	const added = gateway.addTrades(3).map((tid) => [tid, 'WAIT_SELLER_SEND_GOODS'] as const);
	const expected = new Map([...sampled, ...added]);
	await expect.poll(() => readDataTable(n8n), PATIENCE).toEqual(expected);
});

async function readDataTable({ session: { rest } }: N8n): Promise<Map<string, string>> {
	const { id: project } = await rest.request<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const { data } = await rest.request<{ data: Item[] }>('GET', tables);
	const id = String(data.find(({ name }) => name === 'taobao_trades')?.id);
	const { data: rows } = await rest.request<{ data: Item[] }>('GET', `${tables}/${id}/rows`);
	expect(new Set(rows.map(({ tid }) => tid)).size).toBe(rows.length);
	return new Map(rows.map(({ tid, status }) => [String(tid), String(status)]));
}

/** Gives the ids of the trades that the example shipped. */
async function ship(run: RunExample): Promise<string[]> {
	const items = (await run('shipping-with-waybill'))('Shipped');
	expect(items).toHaveLength(3);
	for (const { shipped, waybill } of items) expect(shipped && waybill).toBeTruthy();
	return items.map(({ tid }) => String(tid));
}

/** None while there is no table. */
async function readTrades({ query }: Postgres): Promise<Map<string, string>> {
	const rows = await query('SELECT tid, status FROM taobao_trades').catch((): string[][] => []);
	expect(new Set(rows.map(([tid]) => tid)).size).toBe(rows.length);
	return new Map(rows.map(([tid = '', status = '']) => [tid, status]));
}

test('sms-on-event answers at a production webhook', async ({ n8n, gateway }) => {
	await activate(n8n.session, await n8n.session.saveWorkflow(readExample('sms-on-event')));
	const sent = await postSms(n8n, { phone: '13000000000', code: '1234' });
	expect(sent).toMatchObject({ status: 200, answer: { sent: true } });
	const call = gateway.calls.at(-1);
	expect(call?.business.rec_num).toBe('13000000000');
	expect(JSON.parse(call?.business.sms_param ?? '')).toEqual({ code: '1234' });
	const refused = await postSms(n8n, { code: '1234' });
	expect(refused.status).toBe(502);
	expect(refused.answer.reason).toMatch(/Recipient Numbers/);
});

async function postSms({ url }: N8n, body: object): Promise<{ status: number; answer: Item }> {
	const response = await post(`${url}/webhook/taobao-sms`, body);
	return { status: response.status, answer: (await response.json()) as Item };
}
