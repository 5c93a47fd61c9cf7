import { withPaths } from '../../../../nodes/shared/picking/treePaths';

const entry = (id: string, parent?: string) => ({
	id,
	name: `n${id}`,
	parent,
	hasMore: true,
	tells: [],
});
const names = (entries: ReturnType<typeof entry>[], tree = {}) =>
	withPaths(entries, tree).map(({ name }) => name);

describe('the paths of a tree', () => {
	const entries = [entry('3', '2'), entry('1', '0'), entry('2', '1')];

	it('name what stands above, whatever the order', () => {
		expect(names(entries)).toEqual(['n1 › n2 › n3', 'n1', 'n1 › n2']);
	});

	it('begin below the root, and at the highest entry that is known', () => {
		expect(names(entries, { root: '1' })).toEqual(['n2 › n3', 'n1', 'n2']);
		expect(names([entry('9', 'unseen')])).toEqual(['n9']);
	});

	it('are those of the leaves alone where only these can be picked', () => {
		expect(names(entries, { leaves: true })).toEqual(['n1 › n2 › n3']);
	});

	it('end where entries stand above themselves or each other', () => {
		const round = names([entry('1', '1'), entry('2', '3'), entry('3', '2')]);
		expect(round).toHaveLength(3);
		expect(Math.max(...round.map((name) => name.split(' › ').length))).toBeLessThanOrEqual(20);
	});
});
