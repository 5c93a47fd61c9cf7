import type { Paging } from '../../../../nodes/shared/catalogue/types';
import { EndlessListError } from '../../../../nodes/shared/paging/Progress';
import type { PageReader } from '../../../../nodes/shared/paging/PageReader';
import { readPages } from '../../../../nodes/shared/paging/readPages';

type Payload = Record<string, unknown>;
type Position = number | string | undefined;

const byPage: Paging = { style: 'page', parameter: 'page_no', size: 'page_size', maxSize: 100 };
const list = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ id: String(index + 1) }));

/** Reads a list to its end; gives the ids in the order of reading and the positions that were asked for. */
async function readAll(
	paging: Paging,
	answer: (position: Position, call: number) => Payload,
	more: Partial<PageReader<{ payload: Payload }>> = {},
) {
	const positions: Position[] = [];
	const ids: string[] = [];
	const reader = {
		paging,
		size: 2,
		exact: false,
		fetch: async (position: Position) => {
			positions.push(position);
			return { payload: answer(position, positions.length) };
		},
		records: (payload: Payload) => (payload.rows ?? []) as unknown[],
		...more,
	};
	for await (const { records } of readPages(reader))
		ids.push(...(records as Array<{ id: string }>).map(({ id }) => id));
	return { ids, positions };
}

const pageOf = (all: unknown[], position: Position, size = 2) =>
	all.slice((Number(position) - 1) * size, Number(position) * size);

describe('readPages', () => {
	it('stops at the total without asking for an empty page', async () => {
		const all = list(4);
		const { ids, positions } = await readAll({ ...byPage, total: 'total' }, (position) => ({
			rows: pageOf(all, position),
			total: 4,
		}));
		expect(ids).toEqual(['1', '2', '3', '4']);
		expect(positions).toEqual([1, 2]);
	});

	it('goes on when the platform gives shorter pages than it was asked for, as the total says so', async () => {
		const all = list(5);
		const { ids } = await readAll({ ...byPage, style: 'offset', total: 'total' }, (position) => ({
			rows: all.slice(Number(position), Number(position) + 1),
			total: 5,
		}));
		expect(ids).toEqual(['1', '2', '3', '4', '5']);
	});

	it('stops when "has next" says so', async () => {
		const { ids, positions } = await readAll({ ...byPage, hasNext: 'has_next' }, (position) => ({
			rows: pageOf(list(9), position),
			has_next: position !== 2,
		}));
		expect(ids).toEqual(['1', '2', '3', '4']);
		expect(positions).toEqual([1, 2]);
	});

	it('stops at a short page where the platform surely gives full ones', async () => {
		const { positions } = await readAll(byPage, (position) => ({
			rows: pageOf(list(3), position),
		}));
		expect(positions).toEqual([1, 2]);
	});

	it('does not trust a short page where the largest size is unknown', async () => {
		const { ids, positions } = await readAll({ ...byPage, maxSize: undefined }, (position) => ({
			rows: pageOf(list(3), position, 1),
		}));
		expect(ids).toEqual(['1', '2', '3']);
		expect(positions).toEqual([1, 2, 3, 4]);
	});

	it('stops at a page that came before, and does not give it again', async () => {
		const { ids, positions } = await readAll({ ...byPage, maxSize: undefined }, () => ({
			rows: list(2),
		}));
		expect(ids).toEqual(['1', '2']);
		expect(positions).toEqual([1, 2]);
	});

	it('ignores a total of 0 beside records', async () => {
		const { ids } = await readAll({ ...byPage, total: 'total' }, (position) => ({
			rows: pageOf(list(3), position),
			total: 0,
		}));
		expect(ids).toEqual(['1', '2', '3']);
	});

	it('begins where the user wants, and counts what lies before', async () => {
		const { ids, positions } = await readAll(
			{ ...byPage, total: 'total' },
			(position) => ({ rows: pageOf(list(6), position), total: 6 }),
			{ start: 2 },
		);
		expect(ids).toEqual(['3', '4', '5', '6']);
		expect(positions).toEqual([2, 3]);
	});

	it('counts pages from 0 where the platform does', async () => {
		const { positions } = await readAll({ ...byPage, first: 0 }, (position) => ({
			rows: pageOf(list(3), Number(position) + 1),
		}));
		expect(positions).toEqual([0, 1]);
	});

	it.each([[undefined], [''], ['0'], [0], ['-1'], ['c2']])(
		'takes the cursor %p for the end',
		async (end) => {
			const cursors: Record<string, unknown> = { undefined: 'c1', c1: 'c2', c2: end };
			const { ids, positions } = await readAll(
				{ style: 'cursor', parameter: 'cursor', next: 'page.next' },
				(position, call) => ({
					rows: [{ id: String(call) }],
					page: { next: cursors[String(position)] },
				}),
			);
			expect(ids).toEqual(['1', '2', '3']);
			expect(positions).toEqual([undefined, 'c1', 'c2']);
		},
	);

	it('throws when a page fails, so that none is left out', async () => {
		const reading = readAll({ ...byPage, total: 'total' }, (position) => {
			if (position === 2) throw new Error('refused');
			return { rows: pageOf(list(6), position), total: 6 };
		});
		await expect(reading).rejects.toThrow('refused');
	});

	it('takes a repeated page for the end only where nothing says that more follows', async () => {
		const reading = readAll({ ...byPage, hasNext: 'more' }, () => ({ rows: list(2), more: true }));
		await expect(reading).rejects.toThrow('20 pages in a row brought nothing new');
	});

	it.each([['more'], [undefined]])(
		'ends a list that goes round and round, told %p',
		async (hasNext) => {
			let calls = 0;
			const reading = readAll(
				{ ...byPage, hasNext },
				(position) => {
					calls += 1;
					return { rows: pageOf(list(60), (Number(position) % 3) + 1, 20), more: true };
				},
				{ size: 20 },
			);
			if (hasNext) await expect(reading).rejects.toThrow(EndlessListError);
			else expect((await reading).ids).toHaveLength(60);
			expect(calls).toBeLessThan(30);
		},
	);

	it('does not take a page for one that came before when rows of it come again', async () => {
		const rows = Array.from({ length: 100 }, (_, at) => ({ id: at % 7 ? 'usual' : 'other' }));
		const { ids } = await readAll(byPage, (position) => ({ rows: pageOf(rows, position, 20) }), {
			size: 20,
		});
		expect(ids).toHaveLength(100);
	});

	it('ends a list in which a clock makes every page another', async () => {
		let calls = 0;
		const reading = readAll({ ...byPage, maxSize: undefined }, () => {
			calls += 1;
			return { rows: [{ id: '1', time: calls }] };
		});
		await expect(reading).rejects.toThrow('it went on after 10000 pages');
		expect(calls).toBe(10_000);
	});

	it.each<[string, Partial<Paging>, Payload]>([
		['total', { total: 'total' }, { total: 12 }],
		['"has next"', { hasNext: 'more' }, { more: true }],
	])(
		'takes no empty page for the end while the %s says that more follows',
		async (_, more, told) => {
			const empty = (position: Position) => ({
				rows: position === 3 ? [] : pageOf(list(12), position),
				...told,
			});
			await expect(readAll({ ...byPage, ...more }, empty)).rejects.toThrow(
				'20 pages in a row brought nothing new',
			);
		},
	);

	it('names the told total when the pages end before it', async () => {
		const reading = readAll({ ...byPage, total: 'total' }, (position) => ({
			rows: pageOf(list(4), position),
			total: 900,
		}));
		await expect(reading).rejects.toThrow('the platform tells of 900 records');
	});

	it('goes on behind an empty page to those that follow', async () => {
		const { ids } = await readAll({ ...byPage, hasNext: 'more' }, (position) => ({
			rows: position === 2 ? [] : pageOf(list(6), position),
			more: position !== 3,
		}));
		expect(ids).toEqual(['1', '2', '5', '6']);
	});

	it('ends at an empty page behind a total that counts a few records more than are given', async () => {
		const { ids, positions } = await readAll({ ...byPage, total: 'total' }, (position) => ({
			rows: pageOf(list(5), position),
			total: 6,
		}));
		expect(ids).toHaveLength(5);
		expect(positions).toEqual([1, 2, 3, 4]);
	});

	it('ends at an empty page whose total shrank to what was read', async () => {
		const { ids } = await readAll({ ...byPage, total: 'total' }, (position) => ({
			rows: pageOf(list(4), position),
			total: position === 3 ? 4 : 9,
		}));
		expect(ids).toHaveLength(4);
	});

	it('ends small pages that go round', async () => {
		let calls = 0;
		const { ids } = await readAll({ ...byPage, maxSize: undefined }, (position) => {
			calls += 1;
			return { rows: pageOf(list(6), (Number(position) % 3) + 1) };
		});
		expect(ids).toHaveLength(6);
		expect(calls).toBeLessThan(10);
	});

	it('sees by names that pages that take turns bring nothing new', async () => {
		let calls = 0;
		const paging: Paging = { ...byPage, hasNext: 'more', id: 'id', total: 'total' };
		const reading = readAll(
			paging,
			(position) => {
				calls += 1;
				return { rows: pageOf(list(4), (Number(position) % 2) + 1), more: true, total: 1e6 };
			},
			{ exact: true },
		);
		await expect(reading).rejects.toThrow(EndlessListError);
		expect(calls).toBeLessThan(30);
	});

	it('does not take pages of rows that are all alike for the same page', async () => {
		const rows = Array.from({ length: 6 }, () => ({ id: 'alike' }));
		const { ids } = await readAll({ ...byPage, total: 'total' }, (position) => ({
			rows: pageOf(rows, position),
			total: 6,
		}));
		expect(ids).toHaveLength(6);
	});

	describe('with a cursor', () => {
		const paging: Paging = { style: 'cursor', parameter: 'cursor', next: 'next', maxSize: 2 };
		type Pages = Record<string, { rows: string[]; next?: string; total?: number }>;
		const read = (pages: Pages, more: Partial<Paging> = {}) =>
			readAll({ ...paging, ...more }, (position) => {
				const { rows, ...told } = pages[String(position)] ?? { rows: [] };
				return { rows: rows.map((id) => ({ id })), ...told };
			});

		it.each<[string, string[], string[]]>([
			['a short page', ['1', '2'], ['3']],
			['an empty page', [], ['3']],
			['a page like the one before', ['1'], ['1']],
		])('goes on behind %s', async (_, first, second) => {
			const pages = { undefined: { rows: first, next: 'a' }, a: { rows: second, next: 'b' } };
			const { ids } = await read({ ...pages, b: { rows: ['9'] } });
			expect(ids).toEqual([...first, ...second, '9']);
		});

		it('follows new cursors through many empty pages', async () => {
			const { ids } = await readAll(paging, (_, call) => ({
				rows: call === 60 ? [{ id: '9' }] : [],
				...(call < 60 && { next: `c${call}` }),
			}));
			expect(ids).toEqual(['9']);
		});

		it('refuses cursors that lead back', async () => {
			const a = { rows: ['2'], next: 'b' };
			const b = { rows: ['3'], next: 'a' };
			const reading = read({ undefined: { rows: ['1'], next: 'a' }, a, b });
			await expect(reading).rejects.toThrow('a cursor came twice');
		});

		it('follows a scroll that keeps its name until the total is reached', async () => {
			let call = 0;
			const { ids } = await readAll({ ...paging, total: 'total' }, () => {
				call += 1;
				return { rows: [{ id: String(call) }], next: 'scroll', total: 4 };
			});
			expect(ids).toEqual(['1', '2', '3', '4']);
		});
	});

	describe('exactly', () => {
		const named: Paging = { ...byPage, total: 'total', id: 'id' };
		const readNamed = (
			answer: (position: number, size: number, call: number) => Payload,
			paging = named,
		) => {
			let calls = 0;
			const fetch = async (position: Position, size = 0) => {
				calls += 1;
				return { payload: answer(Number(position), size, calls) };
			};
			return readAll(paging, () => ({}), { fetch, size: 20, exact: true });
		};

		it('steps back when a page joins nothing that was read', async () => {
			const all = list(100);
			const { ids } = await readNamed((position, size, call) => {
				if (call === 4) all.splice(20, 15);
				return { rows: pageOf(all, position, size), total: all.length };
			});
			expect([...ids].sort((a, b) => Number(a) - Number(b))).toEqual(list(100).map(({ id }) => id));
		});

		it('keeps the rows of a page whose ID is shared', async () => {
			const rows = Array.from({ length: 30 }, () => ({ id: 'shared' }));
			const { ids } = await readNamed((position, size) => ({
				rows: pageOf(rows, position, size),
				total: 30,
			}));
			expect(ids).toHaveLength(30);
		});

		it('gives all of a server that gives shorter pages than it was asked for', async () => {
			const { ids } = await readNamed((position) => ({
				rows: pageOf(list(33), position, 10),
				total: 33,
			}));
			expect(ids).toEqual(list(33).map(({ id }) => id));
		});

		it('ends with an error where every page is the first', async () => {
			const reading = readNamed((_, size) => ({ rows: list(size), total: 250 }));
			await expect(reading).rejects.toThrow(EndlessListError);
		});

		it.each([
			[101, 20, 2020],
			[101, 200, 20_000],
			[50, 200, 9990],
			[50, 200, 10_000],
		])('reads all that %i pages of %i can give: %i records', async (lastPage, size, count) => {
			const all = list(count);
			const fetch = async (position: Position, pageSize = 0) => {
				if (Number(position) > lastPage) throw new Error('beyond the last page');
				return { payload: { rows: pageOf(all, position, pageSize), total: count } };
			};
			const paging = { ...named, maxSize: size, lastPage };
			const { ids } = await readAll(paging, () => ({}), { fetch, size, exact: true });
			expect(new Set(ids).size).toBe(count);
		});

		it('is refused where the platform has more than its pages can give', async () => {
			const reading = readNamed(
				(position, size) => {
					if (position > 50) throw new Error('beyond the last page');
					return { rows: pageOf(list(1500), position, size), total: 1500 };
				},
				{ ...named, maxSize: 20, lastPage: 50 },
			);
			await expect(reading).rejects.toThrow('beyond the last page');
		});

		it('keeps the numbers of pages low where their limit is unknown', async () => {
			let highest = 0;
			const { ids } = await readNamed((position, size) => {
				highest = Math.max(highest, position);
				return { rows: pageOf(list(2000), position, size), total: 2000 };
			});
			expect(ids).toHaveLength(2000);
			expect(highest).toBeLessThan(130);
		});

		it('ends with an error where pages behind a limit are empty', async () => {
			const reading = readNamed((position, size) => ({
				rows: position > 20 ? [] : pageOf(list(900), position, size),
				total: 900,
			}));
			await expect(reading).rejects.toThrow('the platform tells of 900 records');
		});

		it('takes one call for a list of one page', async () => {
			let calls = 0;
			await readNamed((_, __, call) => {
				calls = call;
				return { rows: list(20), total: 20 };
			});
			expect(calls).toBe(1);
		});
	});
});
