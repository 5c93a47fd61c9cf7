import { Turns } from '../../../../nodes/shared/http/Turns';

describe('Turns', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_000_000 });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	it('keeps the gap between calls that ask at once', () => {
		const turns = new Turns();
		expect([1, 2, 3].map(() => turns.take(40, 1000))).toEqual([0, 40, 80]);
	});

	it('counts the time that has gone by', () => {
		const turns = new Turns();
		turns.take(40, 1000);
		jest.advanceTimersByTime(30);
		expect(turns.take(40, 1000)).toBe(10);
		jest.advanceTimersByTime(1000);
		expect(turns.take(40, 1000)).toBe(0);
	});

	it('gives no turn that comes too late, and keeps none free for it', () => {
		const turns = new Turns();
		turns.take(100, 1000);
		expect(turns.take(100, 99)).toBeUndefined();
		expect(turns.take(100, 100)).toBe(100);
	});
});
