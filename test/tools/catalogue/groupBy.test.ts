import { groupBy } from '../../../tools/catalogue/groupBy';

describe('groupBy', () => {
	const rows = [
		{ name: 'a', tags: ['x', 'y'] },
		{ name: 'b', tags: ['y'] },
		{ name: 'a', tags: [] },
	];

	it('keeps the order of rows and of keys', () => {
		const groups = groupBy(rows, ({ name }) => name);
		expect([...groups]).toEqual([
			['a', [rows[0], rows[2]]],
			['b', [rows[1]]],
		]);
	});

	it('puts a row under each of its keys, and one without keys nowhere', () => {
		const groups = groupBy(rows, ({ tags }) => tags);
		expect([...groups]).toEqual([
			['x', [rows[0]]],
			['y', [rows[0], rows[1]]],
		]);
	});
});
