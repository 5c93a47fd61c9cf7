import type { INodeListSearchResult } from 'n8n-workflow';
import type { Gateway } from '../../../../gateway/Gateway';
import { type EchoServer, startEcho } from '../../../support/echo';
import { type ListServer, startListServer } from '../../../support/listServer';
import { ask, askAll, failureOf } from '../../../support/pickerAsk';

/** No list here comes from the sandbox. */
const none = {} as Gateway;

describe('a list of items', () => {
	let server: ListServer;
	beforeEach(async () => {
		server = await startListServer();
	});
	afterEach(() => server.close());
	const given = () => ({
		domain: 'taobaoItem',
		credentials: { taobaoOpenPlatformApi: server.credential },
	});
	const answer = (items: (page: number) => unknown[], more: object = {}) => {
		server.answer = ({ method = '', page_no }) => ({
			[`${method.replace('taobao.', '').replaceAll('.', '_')}_response`]: method.includes('onsale')
				? { items: items(Number(page_no)), ...more }
				: {},
		});
	};
	const numbered = (from: number, count: number) =>
		Array.from({ length: count }, (_, at) => ({ num_iid: from + at, title: `t${from + at}` }));

	it('ends where the platform gives the same page again and again', async () => {
		answer(() => numbered(1, 100), { total_results: 1_000_000 });
		expect(await askAll(none, 'taobaoItem', given())).toHaveLength(100);
		const pages = server.sent.filter(({ method }) => method === 'taobao.items.onsale.get');
		expect(pages).toHaveLength(2);
	});

	it('shows what moved to the next page once', async () => {
		answer((page) => numbered((page - 1) * 99 + 1, 100), { total_results: 199 });
		const rows = await askAll(none, 'taobaoItem', given());
		expect(rows.map(({ value }) => value)).toEqual(
			numbered(1, 199).map((one) => String(one.num_iid)),
		);
	});

	it('bears nulls, broken and endless names, and keeps every digit of an id', async () => {
		answer(() => [
			null,
			{ num_iid: null, title: 'no id' },
			{ num_iid: '6101234567890123456', title: null, price: null },
			{ num_iid: 0, title: `a\n${'b'.repeat(10_000)}` },
			{ num_iid: 5, title: '<img src=x onerror=alert(1)>' },
			{ num_iid: 6, title: { not: 'text' } },
			'text',
		]);
		const { results } = await ask(none, 'taobaoItem', given());
		expect(results.map(({ value }) => value)).toEqual(['6101234567890123456', '0', '5', '6']);
		expect(results[0]?.name).toBe('6101234567890123456');
		expect(results.every(({ name }) => name.length < 200 && !name.includes('\n'))).toBe(true);
	});

	it.each([
		'{',
		'null',
		'[{"key":"taobaoItem"}]',
		'{"steps":[{"key":"__proto__","given":{},"names":[],"then":[]}],"shown":""}',
		'{"steps":[{"key":"taobaoTrade","given":{},"names":[],"then":[]}],"shown":""}',
		'{"steps":[{"key":"taobaoItem","given":{},"names":[],"then":[],"from":-1e15}],"shown":""}',
	])('refuses a token that is none of its own, and asks nobody: %s', async (token) => {
		const error = await failureOf(ask(none, 'taobaoItem', { ...given(), token }));
		expect(error.message).toMatch(/^The list cannot go on from here\. .*By ID\.$/);
		expect(server.sent).toEqual([]);
	});

	it('is asked through a token for nothing but its own parameters', async () => {
		answer(() => numbered(1, 3));
		const steps = `{"key":"taobaoItem","given":{"__proto__":{"a":1},"other":1,"a.b.c":2},"names":[],"then":[]}`;
		const token = `{"steps":[${steps}],"shown":""}`;
		const { results } = await ask(none, 'taobaoItem', { ...given(), token });
		expect(results).toHaveLength(3);
		expect(Object.keys(server.sent[0] ?? {}).filter((name) => /other|proto|^a/.test(name))).toEqual(
			['app_key'],
		);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});

describe('an organisation of ten thousand departments', () => {
	const count = 10_000;
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
		const department = Array.from({ length: count }, (_, at) => ({
			id: at + 1,
			name: `Department ${at + 1}`,
			parentid: Math.ceil(at / 10),
		}));
		echo.answer = ({ url }) => {
			const id = new URL(url, echo.url).searchParams.get('department_id');
			const users = { userlist: [{ userid: `user-${id}`, name: `Name ${id}` }], hasMore: false };
			const body = url.includes('gettoken')
				? { access_token: 'token' }
				: url.includes('department')
					? { department }
					: users;
			const isUsers = url.includes('simplelist');
			return { body: JSON.stringify({ errcode: 0, ...(isUsers ? users : body) }) };
		};
	});
	afterEach(() => echo.close());
	const list = (key: string, more: object = {}): Promise<INodeListSearchResult> =>
		ask(none, key, {
			domain: 'dingTalkContacts',
			credentials: { dingTalkApi: { appKey: 'ding', appSecret: 's', baseUrl: echo.url } },
			...more,
		});

	it('is shown in pieces', async () => {
		const first = await list('dingTalkDepartment');
		const second = await list('dingTalkDepartment', { token: first.paginationToken });
		expect(first.results).toHaveLength(200);
		expect(second.results[0]?.value).toBe('201');
		expect(echo.received.filter(({ url }) => url.includes('department/list'))).toHaveLength(1);
	});

	it('is walked with a token that stays small', async () => {
		let token: string | undefined;
		const seen: unknown[] = [];
		for (let page = 0; page < 5; page += 1) {
			const { results, paginationToken } = await list('dingTalkUser', { token });
			seen.push(...results.map(({ value }) => value));
			token = paginationToken;
			expect(token?.length).toBeLessThan(1000 + 10 * seen.length);
		}
		expect(seen).toEqual(Array.from({ length: seen.length }, (_, at) => `user-${at + 1}`));
		expect(seen.length).toBeGreaterThanOrEqual(240);
	});

	it('says that it is long when words are not found soon, and goes on where it was', async () => {
		const error = await failureOf(list('dingTalkUser', { filter: 'nobody' }));
		expect(error.message).toMatch(/^Nothing found yet: the list is long\. .*By ID\.$/);
		const asked = echo.received.length;
		await failureOf(list('dingTalkUser', { filter: 'nobody' }));
		expect(echo.received.length).toBeGreaterThan(asked);
		const urls = echo.received.map(({ url }) => url);
		expect(new Set(urls).size).toBe(urls.length);
	});
});
