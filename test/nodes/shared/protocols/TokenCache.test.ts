import { TokenCache } from '../../../../nodes/shared/protocols/TokenCache';

describe('TokenCache', () => {
	let cache: TokenCache;
	let fetched: number;
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_000_000 });
		cache = new TokenCache();
		fetched = 0;
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	const give = async (lifetime = 7200) => ({ value: `token ${(fetched += 1)}`, lifetime });
	const get = async (longest?: number) => await cache.get('a', () => give(), longest);
	const fail = () => Promise.reject(new Error('refused'));

	it('keeps a token until five minutes before its end, and fetches it anew then', async () => {
		expect(await get()).toBe('token 1');
		jest.advanceTimersByTime(6_899_000);
		expect(await get()).toBe('token 1');
		jest.advanceTimersByTime(1_001);
		expect(await get()).toBe('token 2');
	});

	it('keeps a token that holds for a short time for half of it', async () => {
		await cache.get('a', () => give(100));
		jest.advanceTimersByTime(49_000);
		expect(await get()).toBe('token 1');
		jest.advanceTimersByTime(1_001);
		expect(await get()).toBe('token 2');
	});

	it('fetches once for all who ask at the same time, and for each account', async () => {
		expect(await Promise.all([get(), get(), get()])).toEqual(['token 1', 'token 1', 'token 1']);
		expect(await cache.get('b', () => give())).toBe('token 2');
	});

	it('does not keep a fetch that was refused', async () => {
		await expect(Promise.all([cache.get('a', fail), cache.get('a', fail)])).rejects.toThrow();
		expect(await get()).toBe('token 1');
	});

	it('drops a token that was refused, but not a newer one', async () => {
		await get();
		cache.drop('a', 'token 1');
		expect(await get()).toBe('token 2');
		cache.drop('a', 'token 1');
		expect(await get()).toBe('token 2');
		expect(fetched).toBe(2);
	});

	it('neither waits for a fetch that is under way nor drops what it brings', async () => {
		await get();
		cache.drop('a', 'token 1');
		const fetching = get();
		cache.drop('a', 'token 1');
		expect(await fetching).toBe('token 2');
		expect(await get()).toBe('token 2');
		expect(fetched).toBe(2);
	});

	it('asks again for a token that was used for longer than it may be', async () => {
		await get(1000);
		jest.advanceTimersByTime(999);
		expect(await get(1000)).toBe('token 1');
		jest.advanceTimersByTime(1);
		expect(await Promise.all([get(1000), get(1000)])).toEqual(['token 2', 'token 2']);
		expect(await get()).toBe('token 2');
	});

	it('keeps a token that holds when it cannot be asked for again', async () => {
		await get();
		jest.advanceTimersByTime(5000);
		await expect(cache.get('a', fail, 1000)).rejects.toThrow('refused');
		expect(cache.known('a')).toBe('token 1');
		expect(await get()).toBe('token 1');
		jest.advanceTimersByTime(7_200_000);
		expect(cache.known('a')).toBeUndefined();
	});
});
