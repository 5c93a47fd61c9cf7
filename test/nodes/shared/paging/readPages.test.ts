import type { Paging } from '../../../../nodes/shared/catalogue/types';
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
});
