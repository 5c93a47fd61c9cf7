import { Pace, paceOf, slowDown } from '../../../../nodes/shared/transport/Pace';

describe('the pace of an app key', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_000_000 });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	/** Milliseconds between the turns of calls that all ask at once. */
	const gapOf = (pace: Pace) => {
		const first = pace.take(Infinity) ?? NaN;
		return (pace.take(Infinity) ?? NaN) - first;
	};
	const taught = (lessons: number) => {
		const pace = new Pace();
		for (let lesson = 0; lesson < lessons; lesson += 1) pace.throttled(Date.now());
		return pace;
	};

	it('is unlimited until the platform throttles', () => {
		expect(gapOf(new Pace())).toBe(0);
		expect(paceOf('never throttled')).toBeUndefined();
	});

	it('halves with each throttling, to one call in five seconds at least', () => {
		expect([1, 2, 3, 30].map((lessons) => gapOf(taught(lessons)))).toEqual([50, 100, 200, 5000]);
	});

	it('learns once from calls that were under way together', () => {
		const pace = new Pace();
		const sentAt = Date.now();
		jest.advanceTimersByTime(10);
		for (let call = 0; call < 20; call += 1) pace.throttled(sentAt);
		expect(gapOf(pace)).toBe(50);
	});

	it('recovers with calls that go through', () => {
		const pace = taught(30);
		for (let call = 0; call < 70; call += 1) pace.succeeded();
		expect(gapOf(pace)).toBe(0);
	});

	it('is shared by all who call for an app key, and by nobody else', () => {
		slowDown('a', Date.now());
		expect(paceOf('a')).toBeDefined();
		expect(paceOf('a')).toBe(paceOf('a'));
		expect(paceOf('b')).toBeUndefined();
	});

	it('is forgotten after a minute without throttling', () => {
		slowDown('c', Date.now());
		jest.advanceTimersByTime(59_000);
		expect(paceOf('c')).toBeDefined();
		slowDown('c', Date.now());
		jest.advanceTimersByTime(59_000);
		expect(paceOf('c')).toBeDefined();
		jest.advanceTimersByTime(2_000);
		expect(paceOf('c')).toBeUndefined();
		slowDown('c', Date.now());
		expect(gapOf(paceOf('c')!)).toBe(50);
	});
});
