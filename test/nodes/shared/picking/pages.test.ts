import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { tableOf } from '../../../../gateway/tables/tables';
import { ask, askAll, askedOf } from '../../../support/pickerAsk';

const items = 'taobaoItem';
const onSale = 'taobao.items.onsale.get';
const inventory = 'taobao.items.inventory.get';

describe('a list in pages', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());

	it('is read by numbers of pages to its end, each entry once, then the further lists', async () => {
		const rows = await askAll(gateway, 'taobaoItem', { domain: items });
		expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length);
		expect(rows.length).toBeGreaterThan(0);
		for (const method of [onSale, inventory]) {
			const asked = askedOf(gateway, method);
			for (const kind of new Set(asked.map(({ banner }) => banner))) {
				const pages = asked
					.filter(({ banner }) => banner === kind)
					.map((one) => Number(one.page_no));
				expect(pages).toEqual(pages.map((_, at) => at + 1));
			}
		}
		const methods = gateway.calls.map(({ method }) => method);
		expect(methods.lastIndexOf(onSale)).toBeLessThan(methods.indexOf(inventory));
		const kinds = askedOf(gateway, inventory).map(({ banner }) => banner);
		expect([...new Set(kinds)]).toEqual(['for_shelved', 'sold_out', 'violation_off_shelf']);
	});

	it('is read by offsets to its end', async () => {
		const rows = await askAll(gateway, 'dingTalkUser', {
			domain: 'dingTalkContacts',
			parameters: { dept_id: '120' },
		});
		const members = tableOf('users').filter(({ department }) => department === 120);
		expect(rows.map(({ value }) => value)).toEqual(members.map(({ userid }) => userid));
		const asked = askedOf(gateway, 'dingtalk.oapi.user.simplelist');
		const size = Number(asked[0]?.size);
		expect(asked.map(({ offset }) => Number(offset))).toEqual(asked.map((_, at) => at * size));
		expect(asked.length).toBe(Math.ceil(members.length / size));
	});

	it('is read by cursors to its end', async () => {
		const rows = await askAll(gateway, 'dingTalkProcessInstance', {
			domain: 'dingTalkWork',
			parameters: { operation: 'dingtalk.oapi.processinstance.get' },
		});
		expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length);
		expect(rows).toHaveLength(tableOf('processInstances').length);
	});

	it('is searched by the platform where it can, and the words alone decide', async () => {
		const filter = 'T恤';
		const rows = await askAll(gateway, 'taobaoItem', { domain: items, filter });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.filter(({ name }) => !name.includes(filter))).toEqual([]);
		const words = [...askedOf(gateway, onSale), ...askedOf(gateway, inventory)].map(({ q }) => q);
		expect(new Set(words)).toEqual(new Set([filter]));
	});

	it('is not asked with words where there are none', async () => {
		await ask(gateway, 'taobaoItem', { domain: items, filter: '  ' });
		expect(askedOf(gateway, onSale).map((business) => 'q' in business)).toEqual([false]);
	});

	it('comes whole where the platform gives it whole, and is searched here', async () => {
		const all = await askAll(gateway, 'taobaoCarrier', { domain: 'taobaoLogistics' });
		const [one] = all;
		const filter = one?.name.split(' · ')[0];
		const found = await askAll(gateway, 'taobaoCarrier', { domain: 'taobaoLogistics', filter });
		expect(found.map(({ value }) => value)).toContain(one?.value);
		expect(found.length).toBeLessThan(all.length);
		expect(askedOf(gateway, 'taobao.logistics.companies.get')).toHaveLength(1);
	});

	it('shows of one answer what each list takes from it', async () => {
		const codes = await ask(gateway, 'taobaoCarrier', { domain: 'taobaoLogistics' });
		const ids = await ask(gateway, 'taobaoCarrierId', { domain: 'taobaoLogistics' });
		expect(codes.results.every(({ value }) => /^[A-Z]/.test(String(value)))).toBe(true);
		expect(ids.results.every(({ value }) => /^-?\d+$/.test(String(value)))).toBe(true);
	});

	it('is asked with moments that move with the clock', async () => {
		await ask(gateway, 'dingTalkProcessInstance', {
			domain: 'dingTalkWork',
			parameters: { operation: 'dingtalk.oapi.processinstance.get' },
		});
		const [asked] = askedOf(gateway, 'dingtalk.oapi.processinstance.list');
		const days = (Date.now() - Number(asked?.start_time)) / 86_400_000;
		expect(days).toBeGreaterThanOrEqual(30);
		expect(days).toBeLessThan(30.01);
	});
});

describe('a tree', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());
	const method = 'taobao.itemcats.get';
	const domain = items;
	const categories = tableOf('categories').map((row) => ({ ...row, cid: String(row.cid) }));
	const parents = new Set(tableOf('categories').map(({ parent_cid }) => String(parent_cid)));

	it('that comes whole names departments by their path', async () => {
		const { results } = await ask(gateway, 'dingTalkDepartment', { domain: 'dingTalkContacts' });
		const names = results.map(({ name }) => name);
		expect(names).toContain('销售中心 › 华东销售部 · 111');
		expect(names).toContain('总裁办 · 101');
		expect(results).toHaveLength(tableOf('departments').length);
	});

	it('that is asked level by level gives its leaves alone, with their paths, each parent asked once', async () => {
		const rows = await askAll(gateway, 'taobaoCategory', { domain });
		const leaves = categories.filter(({ cid }) => !parents.has(cid));
		expect(rows.map(({ value }) => value).sort()).toEqual(leaves.map(({ cid }) => cid).sort());
		const asked = askedOf(gateway, method).map(({ parent_cid }) => parent_cid);
		expect(asked[0]).toBe('0');
		expect(new Set(asked).size).toBe(asked.length);
		expect(rows.every(({ name }) => name.includes(' › '))).toBe(true);
	});

	it('is searched along the branches first whose names have the words', async () => {
		const tops = categories.filter(
			(row) => String((row as { parent_cid?: unknown }).parent_cid) === '0',
		);
		const last = tops.at(-1) as unknown as { cid: string; name: string };
		await ask(gateway, 'taobaoCategory', { domain, filter: last.name });
		const asked = askedOf(gateway, method).map(({ parent_cid }) => parent_cid);
		expect(asked.slice(0, 2)).toEqual(['0', last.cid]);
		const rows = await askAll(gateway, 'taobaoCategory', { domain, filter: last.name });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(({ name }) => name.includes(last.name))).toBe(true);
	});

	it('whose leaves another method suggests is asked for suggestions first, with the words alone', async () => {
		const suggest = 'aliexpress.solution.product.category.suggest';
		await ask(gateway, 'aliExpressCategory', { domain: 'aliExpress' });
		expect(askedOf(gateway, suggest)).toEqual([]);
		expect(gateway.calls.length).toBeGreaterThan(0);
		gateway.reset();
		await ask(gateway, 'aliExpressCategory', { domain: 'aliExpress', filter: 'shoes' });
		const [first] = gateway.calls;
		expect(first).toMatchObject({ method: suggest, unknown: [], outcome: 'ok' });
		expect(first?.business).toEqual({ language: 'en', title: 'shoes' });
		const found = await ask(gateway, 'aliExpressCategory', {
			domain: 'aliExpress',
			filter: 'cotton',
		});
		expect(found.results[0]?.name).toMatch(/^Women's Clothing › T-Shirts · /);
	});
});
