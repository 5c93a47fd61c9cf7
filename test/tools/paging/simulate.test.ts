import { scenarios, simulate } from '../../../tools/paging/simulate';

const extreme = '20 move to the front, 20 leave';

describe('a list that moves while it is read', () => {
	it.each(scenarios.filter(({ name }) => name !== extreme))(
		'is read by name without loss or doubles: $name',
		async (scenario) => {
			const { lost, doubled, calls } = await simulate(scenario, 'id');
			expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
			// 20 pages of 100 records
			expect(calls).toBeLessThanOrEqual(20 * 1.4);
		},
	);

	it.each([3, 8, 10])('is read by name without loss when %i move to the end', async (moveBack) => {
		const { lost, doubled, calls } = await simulate({ name: '', changes: { moveBack } }, 'id');
		expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
		expect(calls).toBeLessThanOrEqual(20 * 3);
	});

	it.each([{ leave: 3 }, { joinAnywhere: 3 }, { joinFront: 3 }])(
		'is read by total without loss or doubles when it only grows or shrinks: %j',
		async (changes) => {
			const { lost, doubled, calls } = await simulate({ name: '', changes }, 'total');
			expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
			expect(calls).toBeLessThanOrEqual(20 * 2);
		},
	);

	it('loses records when it is read page by page, which shows that the simulation moves it', async () => {
		const { lost } = await simulate({ name: '', changes: { leave: 3 } }, 'id', false);
		expect(lost).toBeGreaterThan(20);
	});
});
