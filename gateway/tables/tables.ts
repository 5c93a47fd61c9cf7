import ads from './data/ads.json';
import aliExpress from './data/aliExpress.json';
import categories from './data/categories.json';
import cloud from './data/cloud.json';
import distribution from './data/distribution.json';
import office from './data/office.json';
import places from './data/places.json';
import promotions from './data/promotions.json';
import school from './data/school.json';
import shop from './data/shop.json';
import type { Cell, Row, TableSource } from './Table';

const sources: Record<string, TableSource> = {
	...ads,
	...aliExpress,
	...categories,
	...cloud,
	...distribution,
	...office,
	...places,
	...promotions,
	...school,
	...shop,
};
const known = new Map<string, Row[]>();

/** The rows of a table. */
export function tableOf(name: string): Row[] {
	const source = sources[name];
	if (!source) throw new Error(`There is no table ${name}`);
	const rows = known.get(name) ?? [...writtenRows(source), ...drawnRows(source)];
	known.set(name, rows);
	return rows;
}

function writtenRows({ columns = [], rows = [] }: TableSource): Row[] {
	return rows.map((cells) =>
		Object.fromEntries(cells.map((cell, at) => [columns[at] ?? '', cell])),
	);
}

function drawnRows({ of, count = 1, take = {}, draw }: TableSource): Row[] {
	if (!draw) return [];
	const parents: Row[] = of ? tableOf(of) : [{}];
	const dealt = parents.flatMap((parent) => {
		const length = Number(typeof count === 'number' ? count : parent[count]);
		const taken = Object.entries(take).map(([name, column]) => [name, parent[column] ?? '']);
		return Array<Row>(length).fill(Object.fromEntries(taken) as Row);
	});
	return dealt.map((taken, index) => {
		const drawn: Record<string, Cell> = {};
		for (const [name, rule] of Object.entries(draw))
			drawn[name] = drawCell(rule, index, { ...taken, ...drawn });
		return { ...drawn, ...taken };
	});
}

function drawCell(rule: Cell, index: number, row: Row): Cell {
	if (Array.isArray(rule)) {
		if (Array.isArray(rule[0])) return rule.map((pool) => drawCell(pool, index, row)).join('');
		return drawCell(rule[index % rule.length] ?? '', index, row);
	}
	if (typeof rule !== 'string') return rule;
	return rule.replace(/\{([^}]+)\}/g, (_, inner: string) => {
		const [first = '', step = 1] = inner.split('+');
		if (!/^\d+$/.test(first)) return String(row[inner]);
		return String(BigInt(first) + BigInt(step) * BigInt(index));
	});
}
