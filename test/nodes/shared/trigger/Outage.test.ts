import { CallFault } from '../../../../nodes/shared/trigger/CallFault';
import { Outage } from '../../../../nodes/shared/trigger/Outage';

describe('an outage', () => {
	let told: string[];
	let outage: Outage;
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_000_000 });
		told = [];
		outage = new Outage(({ message }) => told.push(message));
	});
	afterEach(() => jest.useRealTimers());

	const minute = 60_000;
	const fault = (kind: string, waitMs?: number) =>
		new CallFault({ kind, waitMs } as never, new Error(kind) as never);
	const fail = (minutes: number, error: Error) => {
		for (let at = 0; at < minutes; at += 1) {
			outage.failed(error);
			jest.advanceTimersByTime(minute);
		}
	};

	it('of the network is told after ten minutes, once', () => {
		fail(10, fault('transport'));
		expect(told).toEqual([]);
		fail(100, fault('transport'));
		expect(told).toEqual(['transport']);
	});

	it('does not hide that a session ends meanwhile', () => {
		fail(20, fault('transport'));
		fail(20, fault('auth'));
		expect(told).toEqual(['transport', 'auth']);
	});

	it('is told again after a look came through', () => {
		fail(1, fault('auth'));
		outage.ended();
		fail(1, fault('auth'));
		expect(told).toEqual(['auth', 'auth']);
	});

	it('by a ban of hours is told at once, and of seconds not', () => {
		expect(outage.failed(fault('throttled', 5000))).toBe(6000);
		expect(told).toEqual([]);
		outage.failed(fault('throttled', 8 * 60 * minute));
		expect(told).toEqual(['throttled']);
	});

	it('by a ban of years is tried again within an hour, with no pause that a timer cannot keep', () => {
		expect(outage.failed(fault('throttled', 3_000_000_000))).toBe(60 * minute);
	});
});
