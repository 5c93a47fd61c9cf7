import type { IDataObject } from 'n8n-workflow';
import { FreshippoSales } from '../../../../nodes/FreshippoSales/FreshippoSales.node';
import { TaobaoAffiliate } from '../../../../nodes/TaobaoAffiliate/TaobaoAffiliate.node';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { type RunInput, runNode } from '../../../support/engine';
import { toolOf } from '../../../support/toolOf';
import { type Sent, startListServer, type ListServer } from '../../../support/listServer';

const total = 250;
const trades = Array.from({ length: total }, (_, at) => ({
	tid: `${4_000_000_000_000_000_000n - BigInt(at)}`,
	status: 'TRADE_FINISHED',
}));

/** The page of trades that a call asks for: with `has_next` in place of the total, as the platform documents it. */
function tradesPage({ page_no = '1', page_size = '40', use_has_next, fields = '' }: Sent): object {
	const [start, end] = [
		(Number(page_no) - 1) * Number(page_size),
		Number(page_no) * Number(page_size),
	];
	const rows = trades.slice(start, end).map(({ tid, status }) => ({
		...(fields.split(',').includes('tid') && { tid }),
		status,
	}));
	const told = use_has_next === 'true' ? { has_next: end < total } : { total_results: total };
	return { trades_sold_increment_get_response: { ...told, trades: { trade: rows } } };
}

const fault = {
	error_response: {
		code: 15,
		msg: 'Remote service error',
		sub_code: 'isv.page-too-deep',
		sub_msg: 'Page',
	},
};

describe('a long list', () => {
	let top: ListServer;
	beforeAll(async () => {
		top = await startListServer();
	});
	beforeEach(() => {
		top.sent.length = 0;
		top.answer = tradesPage;
	});
	afterAll(() => top.close());

	const increments = (parameters: IDataObject = {}, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoTrade(),
			parameters: {
				resource: 'trade',
				operation: 'taobao.trades.sold.increment.get',
				fields: 'tid,status',
				start_modified: '2026-01-31 00:00:00',
				end_modified: '2026-01-31 12:00:00',
				...parameters,
			},
			credentials: top.credential,
			...more,
		});
	const bills = (parameters: IDataObject = {}) =>
		runNode({
			node: new FreshippoSales(),
			parameters: { ...billOperation, ...parameters },
			credentials: top.credential,
		});
	const billOperation = {
		resource: 'order',
		operation: 'alibaba.wdk.order.finance.bill.query',
		returnAll: true,
	};
	const sent = (name: string) => top.sent.map((one) => one[name]);
	const tids = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.tid);

	it.each([true, false])('is given as a whole when Use Has Next is %p', async (use_has_next) => {
		const { items } = await increments({ returnAll: true, additionalFields: { use_has_next } });
		expect(tids(items)).toEqual(trades.map(({ tid }) => tid));
	});

	it.each([
		['true', 250],
		['false', 50],
		['', 50],
	])('takes %p for Return All', async (returnAll, count) => {
		const { items } = await increments({ returnAll });
		expect(items).toHaveLength(count);
	});

	it.each([1, 'yes', [true]])('refuses %j for Return All', async (returnAll) => {
		const { error } = await increments({ returnAll });
		expect(error).toMatchObject({
			message: 'The field "Return All" is not valid',
			description: expect.stringContaining('must be true or false') as string,
		});
		expect(top.sent).toHaveLength(0);
	});

	it('is asked for its total where pages are too small to overlap', async () => {
		const parameters = { additionalFields: { use_has_next: true }, options: { pageSize: 5 } };
		const { items } = await increments({ limit: 12, ...parameters });
		expect(items).toHaveLength(12);
		expect(new Set(sent('use_has_next'))).toEqual(new Set(['false']));
	});

	it('is given up to a Limit beyond one page when Use Has Next is set', async () => {
		const additionalFields = { use_has_next: true };
		const { items } = await increments({ limit: 120, additionalFields });
		expect(tids(items)).toEqual(trades.slice(0, 120).map(({ tid }) => tid));
		expect(top.sent).toHaveLength(2);
	});

	it('takes one call, as the user wrote it, for a Limit within a page', async () => {
		await increments({ limit: 100, end_modified: '2099-01-31 00:00:00' });
		expect(top.sent).toHaveLength(1);
		expect(top.sent[0]).toMatchObject({ page_size: '100', end_modified: '2099-01-31 00:00:00' });
		expect(top.sent[0]).not.toHaveProperty('use_has_next');
	});

	it('ends now when the user names a later end', async () => {
		await increments({ returnAll: true, end_modified: '2099-01-31 00:00:00' });
		const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
		for (const end of sent('end_modified')) expect(end?.slice(0, 16)).toBe(now);
	});

	it('keeps one end for all pages when the user names none', async () => {
		top.answer = (one) => {
			const page = tradesPage(one) as Record<string, object>;
			return { trades_sold_get_response: page.trades_sold_increment_get_response };
		};
		await increments({ operation: 'taobao.trades.sold.get', returnAll: true });
		const ends = new Set(sent('end_created'));
		expect(ends.size).toBe(1);
		expect([...ends][0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
	});

	it('keeps an end that has passed', async () => {
		await increments({ returnAll: true });
		expect(new Set(sent('end_modified'))).toEqual(new Set(['2026-01-31 12:00:00']));
	});

	it('asks for the ID of each record, and gives only what the user chose', async () => {
		const { items } = await increments({ returnAll: true, fields: 'status' });
		expect(new Set(sent('fields'))).toEqual(new Set(['status,tid']));
		expect(items).toHaveLength(total);
		expect(items[0]?.json).toEqual({ status: 'TRADE_FINISHED' });
	});

	it.each([[['status']], ['["status"]'], ['={{ ["status"] }}']])(
		'asks for the ID of each record where the members are a list: %j',
		async (fields) => {
			const { items } = await increments({ returnAll: true, fields });
			expect(new Set(sent('fields'))).toEqual(new Set(['status,tid']));
			expect(items[0]?.json).toEqual({ status: 'TRADE_FINISHED' });
		},
	);

	it('says how much was read before a late page was refused, and gives none of it', async () => {
		top.answer = (one) => (Number(one.page_no) > 2 ? fault : tradesPage(one));
		const { items, error } = await increments({ returnAll: true });
		expect(items).toEqual([]);
		expect(error?.description).toMatch(
			/190 records had been read before and are not given\. If .*\[Item 0\]$/,
		);
	});

	it('says so in the item too when On Error goes on', async () => {
		top.answer = (one) => (Number(one.page_no) > 2 ? fault : tradesPage(one));
		const more = { onError: 'continueRegularOutput' } as const;
		const { items } = await increments({ returnAll: true }, more);
		expect(items).toHaveLength(1);
		expect(items[0]?.json.details).toMatchObject({
			recordsRead: 190,
			subCode: 'isv.page-too-deep',
		});
	});

	it.each<[IDataObject, string]>([
		[{ pageSize: 101 }, '"Page Size" must be a whole number from 1 to 100'],
		[{ pageSize: '1,234' }, '"Page Size" must be 0 for no limit or a whole number of at least 1'],
		[{ pageSize: 0.5 }, '"Page Size" must be 0 for no limit or a whole number of at least 1'],
		[{ startAt: 'x' }, '"Start At" must be a whole number that is not negative'],
		[{ startAt: -1 }, '"Start At" must be a whole number that is not negative'],
		[{ startAt: '1.5' }, '"Start At" must be a whole number that is not negative'],
	])('refuses %j before it calls', async (options, message) => {
		const { error } = await increments({ options });
		expect(error?.message).toContain(`The option ${message}`);
		expect(error?.description).toContain('under Options of taobao.trades.sold.increment.get');
		expect(top.sent).toEqual([]);
	});

	const asTool = (named: IDataObject, more: IDataObject = {}) => {
		const times = { start_modified: '2026-01-31 00:00:00', end_modified: '2026-01-31 12:00:00' };
		const parameters = { value: JSON.stringify({ fields: 'tid', ...times, ...named }) };
		return increments({ parameters, ...more }, { node: toolOf(new TaobaoTrade()) });
	};

	it.each<[string, IDataObject, string]>([
		['Page Size', { page_size: 101 }, 'page_size: it must be a whole number from 1 to 100'],
		['Page Size', { page_size: {} }, 'page_size: it must be a whole number from 1 to 100'],
		['Page Number', { page_no: 'x' }, 'page_no: it must be a whole number that is not negative'],
	])('refuses a wrong %s that the JSON of a tool names', async (label, named, reason) => {
		const { error } = await asTool(named);
		expect(error?.message).toContain(`The field "${label}" is not valid`);
		expect(error?.description).toContain(`takes the parameter ${reason}`);
		expect(top.sent).toEqual([]);
	});

	it('is read from a named page on with Return All, which is what JSON and an expression can ask for', async () => {
		const rest = trades.slice(200).map(({ tid }) => tid);
		const named = await asTool({ page_no: 3 }, { returnAll: true });
		expect(tids(named.items)).toEqual(rest);
		const given = await increments({ returnAll: '={{ true }}', options: { startAt: '3' } });
		expect(tids(given.items)).toEqual(rest);
	});

	it('is read whole with Return All though Start At was filled in before: n8n drops what it hides', async () => {
		const { items } = await increments({ returnAll: true, options: { startAt: '3' } });
		expect(items).toHaveLength(total);
	});

	it('takes the option before the parameter, and asks for pages of that size with Return All too', async () => {
		await increments({ returnAll: true, options: { pageSize: 40 } });
		expect(new Set(sent('page_size'))).toContain('40');
		expect(sent('page_size').every((size) => Number(size) <= 40)).toBe(true);
		top.sent.length = 0;
		await asTool({ page_no: 3, page_size: 20 }, { options: { startAt: '2', pageSize: 50 } });
		expect(top.sent[0]).toMatchObject({ page_no: '2', page_size: '50' });
	});

	it.each([0, -1, 1.5, 'x', NaN, true, [5]])('refuses the Limit %p', async (limit) => {
		const { error } = await increments({ limit: limit as never });
		expect(error?.message).toBe('The field "Limit" is not valid');
		expect(top.sent).toEqual([]);
	});

	it.each([true, false])(
		'that is empty keeps its answer as Full Response and Raw, with Return All %p',
		async (returnAll) => {
			top.answer = () => ({
				trades_sold_increment_get_response: { total_results: 0, has_next: false, request_id: 'r' },
			});
			const read = (output: string) => increments({ returnAll, options: { output } });
			expect((await read('items')).items).toEqual([]);
			const [answer, ...others] = (await read('fullResponse')).items;
			expect(answer?.json).toEqual({ total_results: 0, has_next: false, request_id: 'r' });
			expect(others).toEqual([]);
			const [text] = (await read('raw')).items;
			expect(text?.json.body).toContain('"total_results":0');
		},
	);

	it.each([
		[{ results: { n_tbk_item: [{ num_iid: 1 }, { num_iid: 2 }] } }, [1, 2]],
		[{ results: [{ num_iid: 1 }] }, [1]],
		[{ results: {} }, []],
		[{ request_id: 'r' }, []],
	])('whose answer no document has gives the records of its list: %j', async (answer, ids) => {
		top.answer = () => ({ tbk_item_guess_like_response: answer });
		const { items } = await runNode({
			node: new TaobaoAffiliate(),
			parameters: {
				resource: 'tbk',
				operation: 'taobao.tbk.item.guess.like',
				adzone_id: '1',
				os: 'ios',
				ip: '10.0.0.1',
				ua: 'a',
				net: 'wifi',
			},
			credentials: top.credential,
		});
		expect(items.map(({ json }) => json.num_iid)).toEqual(ids);
	});

	it('that is read by cursor and empty keeps its answer as Full Response', async () => {
		const result = { bills: [], next_id: 0 };
		top.answer = () => ({ alibaba_wdk_order_finance_bill_query_response: { result } });
		const { items } = await bills({ options: { output: 'fullResponse' } });
		expect(items.map(({ json }) => json)).toEqual([{ result }]);
		expect((await bills()).items).toEqual([]);
	});

	it('goes on behind an empty page with a cursor', async () => {
		const pages: Record<string, object> = {
			0: { bills: [{ id: 'a' }], next_id: 1 },
			1: { bills: [], next_id: 2 },
			2: { bills: [{ id: 'b' }], next_id: 0 },
		};
		top.answer = ({ bill_query_request = '{}' }) => {
			const { next_id = 0 } = JSON.parse(bill_query_request) as { next_id?: number };
			return { alibaba_wdk_order_finance_bill_query_response: { result: pages[next_id] } };
		};
		const { items } = await bills();
		expect(items.map(({ json }) => json.id)).toEqual(['a', 'b']);
	});

	it('that leads from cursor to cursor in a ring ends with an error that names the operation', async () => {
		top.answer = ({ bill_query_request = '{}' }) => {
			const { next_id } = JSON.parse(bill_query_request) as { next_id?: number };
			const result = { bills: [{ id: 'a' }], next_id: next_id === 1 ? 2 : 1 };
			return { alibaba_wdk_order_finance_bill_query_response: { result } };
		};
		const { error } = await bills();
		expect(error?.message).toBe('The list does not come to an end');
		expect(error?.description).toMatch(
			/\(alibaba\.wdk\.order\.finance\.bill\.query\): a cursor came twice\. \d records had been read before and are not given; .*\[Item 0\]$/,
		);
	});

	const tellTotal = (told: number) => {
		top.answer = (one) => {
			const page = tradesPage({ ...one, use_has_next: 'false' });
			return JSON.parse(JSON.stringify(page).replace(`${total}`, `${told}`)) as object;
		};
	};

	it('with a total that counts a few records too many ends where the records end', async () => {
		tellTotal(total + 3);
		const { items } = await increments({ returnAll: true });
		expect(items).toHaveLength(total);
		expect(top.sent.length).toBeLessThan(8);
	});

	it('that ends long before its total is an error with both numbers', async () => {
		tellTotal(40_000);
		const { error, items } = await increments({ returnAll: true });
		expect(items).toHaveLength(0);
		expect(error?.description).toMatch(/tells of 40000 records\. 250 records had been read/);
		expect(top.sent.length).toBeLessThan(50);
	});
});
