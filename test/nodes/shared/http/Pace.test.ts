import { Pace, pacesOf, slowDown } from '../../../../nodes/shared/http/Pace';

describe('the pace that throttling teaches', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_000_000 });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	/** Milliseconds between calls. */
	const gapOf = (pace: Pace) => {
		pace.started();
		return pace.pause;
	};
	const taught = (lessons: number) => {
		const pace = new Pace();
		for (let lesson = 0; lesson < lessons; lesson += 1) pace.throttled(Date.now());
		return pace;
	};
	const caller = (appKey: string, more: object = {}) => ({
		...{ appKey, method: 'a.b', session: 's' },
		...more,
	});

	it('is unlimited until the platform throttles', () => {
		expect(gapOf(new Pace())).toBe(0);
		expect(pacesOf(caller('never throttled'))).toEqual([]);
	});

	it('becomes four times as slow with each throttling, to one call in five seconds at least', () => {
		expect([1, 2, 3, 30].map((lessons) => gapOf(taught(lessons)))).toEqual([100, 400, 1600, 5000]);
	});

	it('learns once from calls that were under way together', () => {
		const pace = new Pace();
		const sentAt = Date.now();
		jest.advanceTimersByTime(10);
		for (let call = 0; call < 20; call += 1) pace.throttled(sentAt);
		expect(gapOf(pace)).toBe(100);
	});

	it('recovers with calls that go through', () => {
		const pace = taught(30);
		for (let call = 0; call < 70; call += 1) pace.succeeded();
		expect(gapOf(pace)).toBe(0);
	});

	it.each([
		['app', { method: 'c.d', session: 't' }, { appKey: 'other' }],
		['api', { session: 't' }, { method: 'c.d' }],
		['session', { method: 'c.d' }, { session: 't' }],
	] as const)('holds for the %s that was throttled, and for nothing else', (scope, same, other) => {
		slowDown(scope, caller(scope), Date.now());
		expect(pacesOf(caller(scope, same))).toHaveLength(1);
		expect(pacesOf(caller(scope, same))).toEqual(pacesOf(caller(scope)));
		expect(pacesOf(caller(scope, other))).toEqual([]);
	});

	it('is forgotten after a minute without throttling', () => {
		const c = caller('c');
		slowDown('app', c, Date.now());
		jest.advanceTimersByTime(59_000);
		expect(pacesOf(c)).toHaveLength(1);
		slowDown('app', c, Date.now());
		jest.advanceTimersByTime(59_000);
		expect(pacesOf(c)).toHaveLength(1);
		jest.advanceTimersByTime(2_000);
		expect(pacesOf(c)).toEqual([]);
		slowDown('app', c, Date.now());
		expect(gapOf(pacesOf(c)[0]!)).toBe(100);
	});
});
