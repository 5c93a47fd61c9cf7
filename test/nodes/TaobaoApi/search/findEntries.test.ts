import { findEntries } from '../../../../nodes/TaobaoApi/search/findEntries';
import { mostUsed, synonyms } from '../../../../nodes/TaobaoApi/search/words';
import { queryTerms } from '../../../../nodes/TaobaoApi/search/terms';
import { allEntries } from '../../../../nodes/shared/catalogue/anywhere';
import queries from './queries.json';

const methods = (text: string) => findEntries(text).map(({ method }) => method);

describe('the search of the node Taobao API', () => {
	it('has the wanted operation among the first three for 95 % of what people type, in both languages', () => {
		const missed = queries.filter(
			({ query, methods: wanted }) =>
				!methods(query)
					.slice(0, 3)
					.some((method) => wanted.includes(method)),
		);
		const part = 1 - missed.length / queries.length;
		console.log(`${(part * 100).toFixed(1)} % of ${queries.length} searches; missed`, missed);
		expect(queries.length).toBeGreaterThan(80);
		expect(queries.filter(({ query }) => /\p{Script=Han}/u.test(query)).length).toBeGreaterThan(30);
		expect(part).toBeGreaterThanOrEqual(0.95);
	});

	it('takes at most 10 ms for half of them, however busy the machine is', () => {
		const times = queries.map(({ query }) => {
			const start = performance.now();
			findEntries(query);
			return performance.now() - start;
		});
		expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThanOrEqual(10);
	});

	it('knows each operation that the list of searches wants', () => {
		const known = new Set(allEntries().map(({ method }) => method));
		const unknown = queries.flatMap(({ methods: wanted }) =>
			wanted.filter((one) => !known.has(one)),
		);
		expect(unknown).toEqual([]);
	});

	it('finds every operation first by its method, however that is written', () => {
		const lost = allEntries().filter(
			({ method }, at) => at % 7 === 0 && methods(` ${method.toUpperCase()} `)[0] !== method,
		);
		expect(lost).toEqual([]);
	});

	it('finds an operation by a part of its method', () => {
		expect(methods('trades.sold.inc')).toEqual([
			'taobao.trades.sold.increment.get',
			'taobao.trades.sold.incrementv.get',
		]);
	});

	it('finds by some of the words what does not have them all, but after what has', () => {
		expect(methods('close trade immediately')[0]).toBe('taobao.trade.close');
		expect(methods('send work notification')[0]).toBe(methods('notification work send')[0]);
	});

	it('finds words in spite of a letter that is missing, wrong, too many or in another place', () => {
		for (const typo of ['notifcation', 'notificetion', 'notiffication', 'notifiaction'])
			expect(methods(`work ${typo}`).slice(0, 3)).toContain(
				'dingtalk.oapi.message.corpconversation.asyncsend_v2',
			);
	});

	it('finds Chinese words without spaces, in another order, and by one character', () => {
		const ship = 'taobao.logistics.online.confirm';
		expect(methods('确认发货通知')[0]).toBe(ship);
		expect(methods('通知确认发货')[0]).toBe(ship);
		expect(methods('酒')[0]).toContain('hotel');
	});

	it('lists what is delisted after what is alike and living', () => {
		const found = findEntries('update item');
		const first = found.findIndex(({ delisted }) => delisted);
		expect(first).toBeGreaterThan(2);
		expect(found[first]?.name).toMatch(/item/i);
	});

	it('lists all operations without a text, most used ones first and delisted ones last', () => {
		const all = findEntries('  ');
		expect(all.length).toBe(allEntries().length);
		const living = [...mostUsed.keys()].filter(
			(method) => !allEntries().find((entry) => entry.method === method)?.delisted,
		);
		expect(all.slice(0, living.length).map(({ method }) => method)).toEqual(living);
		const firstDelisted = all.findIndex(({ delisted }) => delisted);
		expect(all.slice(firstDelisted).every(({ delisted }) => delisted)).toBe(true);
	});

	it('finds nothing for what stands nowhere', () => {
		expect(findEntries('qqqqq')).toEqual([]);
		expect(findEntries('?!')).toEqual([]);
	});

	it('has other words in the form in which the search sees them', () => {
		const odd = [...synonyms].flatMap(([word, others]) =>
			[word, ...others].filter((one) =>
				/^[a-z]/.test(one) ? queryTerms(one)[0] !== one : /^[^\p{Script=Han}]/u.test(one),
			),
		);
		expect(odd).toEqual([]);
	});
});
