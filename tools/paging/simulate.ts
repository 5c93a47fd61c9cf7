import type { Paging } from '../../nodes/shared/catalogue/types';
import { readPages } from '../../nodes/shared/paging/readPages';
import { type Changes, MovingList, type Row } from './MovingList';

/** What a list is like, and how it changes while it is read. */
export interface Scenario {
	name: string;
	changes: Changes;
}

/** Means over some runs. */
export interface Figures {
	/** Records that were there all the time and were not given. */
	lost: number;
	/** Records that were given more than once. */
	doubled: number;
	calls: number;
}

/** How a list is known: by name and total, by total alone, or by nothing. */
export const kinds = {
	id: { id: 'id', total: 'total' },
	total: { total: 'total' },
	none: {},
} as const;

export type Kind = keyof typeof kinds;

/** What one scenario gave, by the way of reading. */
export interface Measured {
	name: string;
	plain: Figures;
	byName: Figures;
	byTotal: Figures;
}

const records = 2000;
const size = 100;
const runs = 5;

export const scenarios: Scenario[] = [
	{ name: 'nothing changes', changes: {} },
	{ name: '1 joins anywhere', changes: { joinAnywhere: 1 } },
	{ name: '3 join anywhere', changes: { joinAnywhere: 3 } },
	{ name: '3 leave', changes: { leave: 3 } },
	{ name: '2 join anywhere, 3 leave', changes: { joinAnywhere: 2, leave: 3 } },
	{ name: '3 join anywhere, 3 leave', changes: { joinAnywhere: 3, leave: 3 } },
	{ name: '3 join at the front', changes: { joinFront: 3 } },
	{ name: '3 move to the front', changes: { moveFront: 3 } },
	{ name: '20 move to the front, 20 leave', changes: { moveFront: 20, leave: 20 } },
];

/** Reads a moving list with Return All; `exact` false reads page by page, as the list comes. */
export async function simulate(scenario: Scenario, kind: Kind, exact = true): Promise<Figures> {
	const all = { lost: 0, doubled: 0, calls: 0 };
	for (let seed = 1; seed <= runs; seed += 1) {
		const list = new MovingList(records, scenario.changes, seed);
		const given = await readAll(list, kind, exact);
		const ids = new Set(given);
		all.lost += list.stayed().filter(({ id }) => !ids.has(id)).length / runs;
		all.doubled += (given.length - ids.size) / runs;
		all.calls += list.calls / runs;
	}
	return all;
}

/** Reads every kind of moving list in every way. */
export function measure(): Promise<Measured[]> {
	return Promise.all(
		scenarios.map(async (scenario) => ({
			name: scenario.name,
			plain: await simulate(scenario, 'none', false),
			byTotal: await simulate(scenario, 'total'),
			byName: await simulate(scenario, 'id'),
		})),
	);
}

async function readAll(list: MovingList, kind: Kind, exact: boolean): Promise<string[]> {
	const paging: Paging = {
		style: 'page',
		parameter: 'page_no',
		size: 'page_size',
		maxSize: size,
		...kinds[kind],
	};
	const pages = readPages({
		paging,
		size,
		exact,
		fetch: async (position, pageSize = size) => ({
			payload: { ...list.page(Number(position), pageSize) },
		}),
		records: ({ rows }) => rows as Row[],
	});
	const given: string[] = [];
	for await (const page of pages) given.push(...(page.records as Row[]).map(({ id }) => id));
	return given;
}
