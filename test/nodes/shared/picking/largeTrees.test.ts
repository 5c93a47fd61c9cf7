import type { INodeListSearchResult } from 'n8n-workflow';
import type { Gateway } from '../../../../gateway/Gateway';
import { type ListServer, startListServer } from '../../../support/listServer';
import { ask, failureOf } from '../../../support/pickerAsk';

/** No list here comes from the sandbox. */
const none = {} as Gateway;

const roots = 100;
const branches = 15;
const leaves = 8;
/** An id has three digits for each level. */
const women = '103';
const tops = '103107';
const wanted = '103107105';
const names: Record<string, string> = { [women]: '女装/女士精品', [tops]: '上衣', [wanted]: 'T恤' };

const countAt = [roots, branches, leaves];

/** The entries below one, as the platform lists a level of its categories. */
function levelBelow(parent: string): object[] {
	const above = parent === '0' ? '' : parent;
	const level = above.length / 3;
	return Array.from({ length: countAt[level] ?? 0 }, (_, at) => {
		const cid = `${above}${100 + at}`;
		return { cid, parent_cid: parent, name: names[cid] ?? `类目${cid}`, is_parent: level < 2 };
	});
}

describe('a tree of a hundred branches with 12,000 leaves', () => {
	let server: ListServer;
	beforeEach(async () => {
		server = await startListServer();
		server.answer = ({ parent_cid = '' }) => ({
			itemcats_get_response: { item_cats: { item_cat: levelBelow(parent_cid) } },
		});
	});
	afterEach(() => {
		jest.restoreAllMocks();
		server.close();
	});
	const search = async (filter: string, token?: string): Promise<INodeListSearchResult> =>
		await ask(none, 'taobaoCategory', {
			domain: 'taobaoItem',
			credentials: { taobaoOpenPlatformApi: server.credential },
			filter,
			token,
		});
	const asked = () => server.sent.map(({ parent_cid }) => parent_cid);

	it.each(['女装 T恤', 't恤 女装', '精品 上衣 T恤'])(
		'gives a leaf at the first try by the name of a branch above it: %s',
		async (filter) => {
			const { results } = await search(filter);
			expect(results.map(({ value }) => value)).toEqual([wanted]);
			expect(results[0]?.name).toContain('T恤');
			expect(server.sent.length).toBeLessThanOrEqual(50);
			expect(asked().indexOf(tops)).toBeLessThan(20);
			expect(asked().slice(0, 2)).toEqual(['0', women]);
		},
	);

	it('looks first where most of the words are', async () => {
		await search('女装 上衣 T恤');
		expect(asked().slice(0, 3)).toEqual(['0', women, tops]);
	});

	it('gives a leaf by its own name alone after some tries, each of which goes on', async () => {
		let found: INodeListSearchResult | undefined;
		for (let tries = 1; tries <= 6 && !found; tries += 1) {
			const before = server.sent.length;
			found = await search('T恤').catch((error: Error) => {
				expect(error.message).toMatch(/^Nothing found yet/);
				return undefined;
			});
			expect(server.sent.length).toBe(before + 50);
		}
		expect(found?.results.map(({ value }) => value)).toEqual([wanted]);
		expect(new Set(asked()).size).toBe(server.sent.length);
	});

	it('is known for an hour, however slowly somebody tries again', async () => {
		await failureOf(search('T恤'));
		const now = Date.now();
		jest.spyOn(Date, 'now').mockReturnValue(now + 50 * 60_000);
		await failureOf(search('T恤'));
		expect(new Set(asked()).size).toBe(100);
		jest.spyOn(Date, 'now').mockReturnValue(now + 120 * 60_000);
		await failureOf(search('T恤'));
		expect(asked().filter((id) => id === '0')).toHaveLength(2);
	});

	it('gives its first leaves soon where no words are given, with a token that stays small', async () => {
		const first = await search('');
		expect(first.results.length).toBeGreaterThanOrEqual(50);
		expect(server.sent.length).toBeLessThan(12);
		expect(first.paginationToken?.length).toBeLessThan(2000);
		const second = await search('', first.paginationToken);
		expect(second.results.length).toBeGreaterThanOrEqual(50);
	});
});
