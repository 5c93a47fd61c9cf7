import { loadOperations } from '../../../gateway/loadOperations';
import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { at, entriesOf, PickerLists, pickers, put } from './PickerLists';
import type { Values } from './ask';

/** Lists that hold one shop or account. */
const isSingle = (key: string) => key === 'taobaoShop' || key === 'taobaoOwnAccount';
const operations = loadOperations();
const keys = Object.keys(pickers);
const several = keys.filter((key) => !isSingle(key));
const keysWith = (isWanted: (key: string) => unknown) => keys.filter(isWanted);
const ids = (entries: Array<{ id: string }>) => entries.map(({ id }) => id);

describe('the lists that ids are picked from', () => {
	let gateway: Gateway;
	let lists: PickerLists;

	beforeAll(async () => {
		gateway = await startGateway();
		lists = new PickerLists(gateway, operations);
	});
	afterAll(() => gateway.close());

	const rowOf = (key: string) => pickers[key] as (typeof pickers)[string];

	it.each(several)('have entries of %s that can be told apart', async (key) => {
		const entries = await lists.entries(key);
		const { id = '', tells = [] } = rowOf(key);
		expect(entries.length).toBeGreaterThan(1);
		expect(entries.filter(({ id: own, name }) => !own || !name || own === 'undefined')).toEqual([]);
		expect(entries.filter(({ name }) => /示例[甲乙丙丁戊]|undefined/.test(name))).toEqual([]);
		if (key !== 'dingTalkGuardian') expect(new Set(ids(entries)).size).toBe(entries.length);
		const shown = entries.map(({ name, record }) =>
			[name, ...[...tells, id].flatMap((path) => at(record, path))].join(' '),
		);
		expect(new Set(entries.map(({ name }) => name)).size).toBeGreaterThan(1);
		expect(new Set(shown).size).toBe(entries.length);
	});

	it.each(keysWith(isSingle))('have the one %s', async (key) => {
		expect(await lists.entries(key)).toHaveLength(1);
	});

	it.each(keysWith((key) => rowOf(key).tree?.parent && !rowOf(key).tree?.ask))(
		'have for each entry of %s the one above it',
		async (key) => {
			const { parent = '' } = rowOf(key).tree ?? {};
			const entries = await lists.entries(key);
			const known = new Set(ids(entries));
			const above = entries.map(({ record }) => String(at(record, parent)[0]));
			expect(above.filter((id) => !known.has(id) && id !== '0' && id !== '-1')).toEqual([]);
			expect(above.filter((id) => known.has(id)).length).toBeGreaterThan(1);
		},
	);

	it.each(keysWith((key) => rowOf(key).tree?.ask))('have %s level by level', async (key) => {
		const row = rowOf(key);
		const { ask = '', hasMore = '' } = row.tree ?? {};
		const isNegated = hasMore.startsWith('!');
		let levels = 1;
		const walk = async (above: string, level: number) => {
			levels = Math.max(levels, level);
			for (const { id, record } of await lists.ask(row, { [ask]: above })) {
				const below = await lists.ask(row, { [ask]: id });
				const says = at(record, hasMore.replace('!', ''))[0];
				if (hasMore) expect([id, says !== isNegated]).toEqual([id, below.length > 0]);
				if (below.length > 0) await walk(id, level + 1);
			}
		};
		await walk(row.tree?.root ?? '0', 1);
		expect(levels).toBeGreaterThan(1);
	});

	it.each(keysWith((key) => rowOf(key).needs?.some(({ each }) => each)))(
		'have other entries of %s for another choice',
		async (key) => {
			const row = rowOf(key);
			const { parameter = '', each = '' } = row.needs?.find((need) => need.each) ?? {};
			// One account, and places that are the same for all campaigns.
			if (isSingle(each) || key === 'feedAdsPlacement') return;
			const seen: string[] = [];
			const needs = await lists.needsOf(key);
			for (const { id } of (await lists.entries(each)).slice(0, 12))
				seen.push(ids(await lists.ask(row, { ...needs, [parameter]: id })).join(' '));
			const filled = seen.filter((text) => text !== '');
			expect(filled.length).toBeGreaterThan(1);
			expect(new Set(filled).size).toBe(filled.length);
		},
	);

	it('have in a region its own alone', async () => {
		for (const key of keys.filter((own) =>
			/Cloud(Instance|Disk|SecurityGroup|Database)$/.test(own),
		)) {
			const inRegion = (RegionId: string) => lists.ask(rowOf(key), { RegionId });
			const [one, other] = [await inRegion('cn-hangzhou'), await inRegion('cn-shanghai')];
			expect(other?.length).toBeGreaterThan(1);
			expect(ids(one ?? []).filter((id) => ids(other ?? []).includes(id))).toEqual([]);
			expect(await inRegion('us-west-1')).toEqual([]);
		}
	});

	it.each(keysWith((key) => rowOf(key).search))('find %s by words', async (key) => {
		const row = rowOf(key);
		const search = row.search ?? '';
		const needs = await lists.needsOf(key);
		const all = await lists.entries(key);
		const word = all.at(-1)?.name.split(/[ -]/).at(0) ?? '';
		const found = await lists.ask(row, { ...needs, [search]: word.toUpperCase() });
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter(({ name }) => !name.includes(word))).toEqual([]);
		expect(await lists.ask(row, { ...needs, [search]: 'zzz 没有' })).toEqual([]);
	});

	it.each(keysWith((key) => operations.get(rowOf(key).method)?.paging))(
		'come to an end of %s, each entry once',
		async (key) => {
			const row = rowOf(key);
			const { paging } = lists.operationOf(row);
			if (!paging) return;
			const { parameter, size = '', style, first = style === 'page' ? 1 : 0, next } = paging;
			const needs = await lists.needsOf(key);
			const seen: string[] = [];
			let place: unknown = first;
			for (let page = 0; page < 200 && place !== undefined; page++) {
				const given: Values = { ...needs };
				put(given, parameter, place);
				if (size) put(given, size, 5);
				const answer = await lists.answer(row, flat(given));
				const entries = entriesOf(row, answer);
				seen.push(...ids(entries));
				const count = at(answer, itemsOf(row.method)).length;
				const step = style === 'page' ? 1 : 5;
				place = next ? at(answer, next)[0] : count === 0 ? undefined : Number(place) + step;
			}
			expect(place).toBeUndefined();
			expect(new Set(seen)).toEqual(new Set([...seen, ...ids(await lists.entries(key))]));
			if (key !== 'dingTalkGuardian') expect(new Set(seen).size).toBe(seen.length);
		},
	);

	const itemsOf = (method: string) => {
		const { paging, result = '' } = lists.operationOf({ method });
		return paging?.records ?? result;
	};
});

/** Values by dotted path. */
const flat = (values: Values, prefix = ''): Values =>
	Object.assign(
		{},
		...Object.entries(values).map(([name, value]) =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? flat(value as Values, `${prefix}${name}.`)
				: { [prefix + name]: value },
		),
	) as Values;
