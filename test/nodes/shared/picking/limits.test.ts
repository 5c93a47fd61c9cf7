import type { INodeListSearchResult } from 'n8n-workflow';
import type { Gateway } from '../../../../gateway/Gateway';
import { type EchoServer, startEcho } from '../../../support/echo';
import { type ListServer, startListServer } from '../../../support/listServer';
import { ask, askAll, failureOf } from '../../../support/pickerAsk';

/** No list here comes from the sandbox. */
const none = {} as Gateway;

/** Cities of hotels, of which a page has so many. */
const count = 40_000;
const size = 200;

describe('a tree that is read in pages', () => {
	let server: ListServer;
	/** Milliseconds that a call takes, by the clock that the list goes by. */
	let slow: number;
	beforeEach(async () => {
		slow = 0;
		let late = 0;
		const now = Date.now.bind(Date);
		jest.spyOn(Date, 'now').mockImplementation(() => now() + late);
		server = await startListServer();
		server.answer = ({ start = '0' }) => {
			late += slow;
			const divisions = Array.from({ length: size }, (_, at) => {
				const code = Number(start) + at;
				// The last one is above all others
				return code === count - 1
					? { code, name: '中国' }
					: { code, name: `城市${code}`, parent_code: count - 1 };
			});
			return {
				xhotel_city_get_response: { divisions: { division: divisions }, total_results: count },
			};
		};
	});
	afterEach(() => {
		jest.restoreAllMocks();
		server.close();
	});
	const given = (more: object = {}) => ({
		domain: 'fliggyHotel',
		credentials: { taobaoOpenPlatformApi: server.credential },
		...more,
	});
	const list = (more?: object): Promise<INodeListSearchResult> =>
		ask(none, 'fliggyHotelCity', given(more));

	it('is answered after 50 calls, and read on when it is scrolled', async () => {
		const first = await list();
		expect(server.sent).toHaveLength(50);
		expect(first.results).toHaveLength(200);
		const second = await list({ token: first.paginationToken });
		expect(server.sent).toHaveLength(100);
		expect(second.results.map(({ value }) => value)).toEqual(
			Array.from({ length: 200 }, (_, at) => String(200 + at)),
		);
	});

	it('is answered after 20 seconds, and read on by the next search', async () => {
		slow = 3000;
		await failureOf(list({ filter: '城市39990' }));
		const asked = server.sent.length;
		expect(asked).toBeLessThanOrEqual(7);
		await failureOf(list({ filter: '城市39990' }));
		expect(server.sent.length).toBeLessThanOrEqual(2 * asked);
		expect(new Set(server.sent.map(({ start }) => start)).size).toBe(server.sent.length);
	});

	it('finds in the end what has all words, also in a name above it that comes last', async () => {
		let found: INodeListSearchResult | undefined;
		let tries = 0;
		for (; tries < 10 && !found; tries += 1)
			found = await list({ filter: '中国 城市123' }).catch(() => undefined);
		expect(tries).toBe(4);
		expect(server.sent).toHaveLength(count / size);
		expect(found?.results[0]).toMatchObject({ name: '中国 › 城市123 · 123', value: '123' });
	});

	it('shows every entry once, before and after its last page is read', async () => {
		const rows = await askAll(none, 'fliggyHotelCity', given(), 2000);
		expect(rows.map(({ value }) => value)).toEqual(
			Array.from({ length: 2000 }, (_, at) => String(at)),
		);
		expect(server.sent).toHaveLength(count / size);
	});
});

describe('a list of a node with Calls per Second', () => {
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
		const department = Array.from({ length: 8 }, (_, at) => ({ id: at + 1, name: `D${at + 1}` }));
		echo.answer = ({ url }) => {
			const id = new URL(url, echo.url).searchParams.get('department_id');
			const userlist = [{ userid: `user-${id}`, name: `Name ${id}` }];
			const body = url.includes('department/list')
				? { department }
				: { access_token: 'token', userlist, hasMore: false };
			return { body: JSON.stringify({ errcode: 0, ...body }) };
		};
	});
	afterEach(() => echo.close());
	const timed = async (callsPerSecond?: number | string): Promise<number> => {
		const begun = Date.now();
		const { results } = await ask(none, 'dingTalkUser', {
			domain: 'dingTalkContacts',
			credentials: { dingTalkApi: { appKey: 'ding', appSecret: 's', baseUrl: echo.url } },
			parameters: { options: { callsPerSecond } },
		});
		expect(results.length).toBeGreaterThan(0);
		return Date.now() - begun;
	};

	it('makes no more calls than that', async () => {
		expect(await timed(10)).toBeGreaterThanOrEqual(750);
	});

	it.each([0, undefined, '', '={{ $json.pace }}', 'fast', -1])(
		'makes them at once with %p',
		async (pace) => {
			expect(await timed(pace)).toBeLessThan(700);
		},
	);
});
