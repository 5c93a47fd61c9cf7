import { KeptAnswers } from '../../../../nodes/shared/picking/KeptAnswers';

describe('the answers that are kept', () => {
	beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
	afterEach(() => jest.useRealTimers());

	const counter = () => {
		let asked = 0;
		return async () => await Promise.resolve((asked += 1));
	};

	it('are given for a minute, and asked anew after it', async () => {
		const kept = new KeptAnswers<number>();
		const ask = counter();
		await kept.get('q', ask);
		jest.advanceTimersByTime(59_000);
		expect(await kept.get('q', ask)).toBe(1);
		expect(await kept.get('other', ask)).toBe(2);
		jest.advanceTimersByTime(2_000);
		expect(await kept.get('q', ask)).toBe(3);
	});

	it('are none after a failure', async () => {
		const kept = new KeptAnswers<number>();
		const failing = () => Promise.reject(new Error('no'));
		await expect(kept.get('q', failing)).rejects.toThrow('no');
		expect(await kept.get('q', counter())).toBe(1);
	});

	it('are not more than 500, the oldest of which go first', async () => {
		const kept = new KeptAnswers<string>();
		const ask = (answer: string) => () => Promise.resolve(answer);
		for (let i = 0; i <= 500; i += 1) await kept.get(String(i), ask('old'));
		expect(await kept.get('1', ask('new'))).toBe('old');
		expect(await kept.get('0', ask('new'))).toBe('new');
	});

	it('are let go when they are too old', async () => {
		const kept = new KeptAnswers<number>();
		const ask = counter();
		for (const question of ['a', 'b', 'c']) await kept.get(question, ask);
		jest.advanceTimersByTime(61_000);
		await kept.get('d', ask);
		expect([...(Reflect.get(kept, 'kept') as Map<string, unknown>).keys()]).toEqual(['d']);
	});
});
