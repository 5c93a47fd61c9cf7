import { expect } from '@playwright/test';
import type { N8n } from '../n8n';
import { type Item, activate, itemsOf, lastRun, post, readExample } from '../workflows';
import { type RunExample, test } from './fixtures';
import type { Postgres } from './postgres';

test('sold-trades gives five trades', async ({ run }) => {
	const items = (await run('sold-trades'))('Edit Fields');
	expect(items).toHaveLength(5);
	expect(items[0]?.trade).toMatch(/^\d{19}$/);
});

test('any-api gives the items of a method that is called by its name', async ({ run }) => {
	const titles = (await run('any-api'))('Split Out').map(({ title }) => String(title));
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

test('refund-alert-dingtalk posts the large refunds as one message', async ({ run, gateway }) => {
	const itemsOf = await run('refund-alert-dingtalk');
	const large = itemsOf('Large ones');
	expect(large.length).toBeGreaterThan(0);
	expect(large.length).toBeLessThan(itemsOf('Get refunds').length);
	const call = gateway.calls.find(({ method }) => method === 'dingtalk.oapi.robot.send');
	expect(call?.outcome).toBe('ok');
	const { text } = JSON.parse(call?.business.markdown ?? '{}') as Item;
	for (const { refund_fee } of large) expect(text).toContain(`${String(refund_fee)} yuan`);
	expect(itemsOf('Tell the group')).toHaveLength(1);
});

test('order-sync-postgres and shipping-with-waybill keep a table of trades up to date', async ({
	run,
	gateway,
	postgres,
}) => {
	const written = (await run('order-sync-postgres'))('Write trades');
	const before = await readTrades(postgres);
	expect(before.size).toBeGreaterThan(5);
	expect(written).toHaveLength(before.size);
	const shipped = await ship(run);
	const added = gateway.addTrades(4);
	await run('order-sync-postgres');
	// What was shipped has changed, what is new is there, and nothing is there twice.
	const expected = new Map(before);
	for (const tid of shipped) {
		expect(before.get(tid)).toBe('WAIT_SELLER_SEND_GOODS');
		expected.set(tid, 'WAIT_BUYER_CONFIRM_GOODS');
	}
	for (const tid of added) expected.set(tid, 'WAIT_SELLER_SEND_GOODS');
	expect(expected.size).toBe(before.size + added.length);
	expect(await readTrades(postgres)).toEqual(expected);
});

/** Gives the ids of the trades that the example shipped. */
async function ship(run: RunExample): Promise<string[]> {
	const items = (await run('shipping-with-waybill'))('Shipped');
	expect(items).toHaveLength(3);
	for (const { shipped, waybill } of items) expect(shipped && waybill).toBeTruthy();
	return items.map(({ tid }) => String(tid));
}

async function readTrades({ query }: Postgres): Promise<Map<string, string>> {
	const rows = await query('SELECT tid, status FROM taobao_trades');
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
