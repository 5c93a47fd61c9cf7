import { KeptAnswers } from '../../../../nodes/shared/picking/KeptAnswers';

describe('the answers that are kept', () => {
	beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
	afterEach(() => jest.useRealTimers());

	interface Page {
		entries: number[];
		minutes?: number;
	}
	const counter = (more: Partial<Page> = {}) => {
		let asked = 0;
		return async () => await Promise.resolve({ entries: [(asked += 1)], ...more });
	};
	const first = async (answer: Promise<Page>) => (await answer).entries[0];

	it('are given for a minute, and asked anew after it', async () => {
		const kept = new KeptAnswers<Page>();
		const ask = counter();
		await kept.get('q', ask);
		jest.advanceTimersByTime(59_000);
		expect(await first(kept.get('q', ask))).toBe(1);
		expect(await first(kept.get('other', ask))).toBe(2);
		jest.advanceTimersByTime(2_000);
		expect(await first(kept.get('q', ask))).toBe(3);
	});

	it('are given for longer where they say so, also when shorter ones go', async () => {
		const kept = new KeptAnswers<Page>();
		await kept.get('tree', counter({ entries: [7], minutes: 60 }));
		await kept.get('q', counter());
		jest.advanceTimersByTime(59 * 60_000);
		await kept.get('other', counter());
		expect(await first(kept.get('tree', counter()))).toBe(7);
		jest.advanceTimersByTime(2 * 60_000);
		expect(await first(kept.get('tree', counter()))).toBe(1);
	});

	it('are none after a failure', async () => {
		const kept = new KeptAnswers<Page>();
		const failing = () => Promise.reject(new Error('no'));
		await expect(kept.get('q', failing)).rejects.toThrow('no');
		expect(await first(kept.get('q', counter()))).toBe(1);
	});

	it('have 50,000 entries at most, the oldest of which go first, and the last is kept however long', async () => {
		const kept = new KeptAnswers<Page>();
		const entries = Array.from({ length: 9_999 }, () => 0);
		const ask = counter({ entries });
		for (const question of ['a', 'b', 'c', 'd', 'e']) await kept.get(question, ask);
		expect(await first(kept.get('a', counter()))).toBe(0);
		await kept.get('f', ask);
		expect(await first(kept.get('b', counter()))).toBe(0);
		expect(await first(kept.get('a', counter()))).toBe(1);
		const all = Array.from({ length: 60_000 }, () => 0);
		await kept.get('all', counter({ entries: all }));
		expect(await first(kept.get('all', counter()))).toBe(0);
		expect(await first(kept.get('f', counter()))).toBe(1);
	});

	it('are let go when they are too old', async () => {
		const kept = new KeptAnswers<Page>();
		const ask = counter();
		for (const question of ['a', 'b', 'c']) await kept.get(question, ask);
		jest.advanceTimersByTime(61_000);
		await kept.get('d', ask);
		expect([...(Reflect.get(kept, 'kept') as Map<string, unknown>).keys()]).toEqual(['d']);
	});
});
