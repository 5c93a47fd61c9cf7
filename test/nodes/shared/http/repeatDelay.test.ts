import type { Fault, Repeat } from '../../../../nodes/shared/faults/Fault';
import { repeatDelay } from '../../../../nodes/shared/http/repeatDelay';

describe('repeatDelay', () => {
	const fault = (repeat: Repeat, waitMs?: number): Fault => ({
		kind: 'throttled',
		code: '7',
		message: 'x',
		repeat,
		waitMs,
	});
	const rules = { tries: 4, repeatable: true, spent: 0 };

	it('waits as long as the platform bans', () => {
		expect(repeatDelay(fault('always', 60_000), 1, rules)).toBe(60_000);
	});

	it('does not wait for a ban of more than a minute', () => {
		expect(repeatDelay(fault('always', 60_001), 1, rules)).toBeUndefined();
	});

	it('spends five minutes on one call at most', () => {
		const delay = (spent: number) => repeatDelay(fault('always', 1000), 1, { ...rules, spent });
		expect(delay(299_000)).toBe(1000);
		expect(delay(299_001)).toBeUndefined();
	});

	it('waits longer from try to try, and no longer than twelve seconds', () => {
		for (const [attempt, usual] of [
			[1, 250],
			[2, 500],
			[3, 1000],
			[9, 8000],
		] as const) {
			const delay = repeatDelay(fault('always'), attempt, { ...rules, tries: 10 });
			expect(delay).toBeGreaterThanOrEqual(usual / 2);
			expect(delay).toBeLessThanOrEqual(usual * 1.5);
		}
	});

	it.each<[Repeat, boolean, boolean]>([
		['always', false, true],
		['always', true, true],
		['safe', false, false],
		['safe', true, true],
		['never', false, false],
		['never', true, false],
	])(
		'a fault that says %s, for an operation that may be repeated: %s',
		(repeat, repeatable, is) => {
			expect(repeatDelay(fault(repeat), 1, { ...rules, repeatable }) !== undefined).toBe(is);
		},
	);

	it('ends with the last try', () => {
		expect(repeatDelay(fault('always'), 3, rules)).toBeDefined();
		expect(repeatDelay(fault('always'), 4, rules)).toBeUndefined();
	});
});
