import { Pace, paceOf } from '../../../../nodes/shared/transport/Pace';

/** Timers of Node may fire a little early. */
const tolerance = 5;

/** Milliseconds after which calls start that all ask for a turn at once. */
async function starts(pace: Pace, gap: number, count: number): Promise<number[]> {
	const begin = Date.now();
	const turns = Array.from({ length: count }, async () => {
		await pace.turn(gap);
		return Date.now() - begin;
	});
	return (await Promise.all(turns)).sort((a, b) => a - b);
}

const gaps = (moments: number[]) =>
	moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));

describe('Pace', () => {
	it('keeps the gap between calls, whoever makes them', async () => {
		for (const gap of gaps(await starts(new Pace(), 40, 4)))
			expect(gap).toBeGreaterThanOrEqual(40 - tolerance);
	});

	it('pauses for as long as the platform says and goes on more slowly', async () => {
		const pace = new Pace();
		pace.throttled(200);
		const moments = await starts(pace, 0, 2);
		expect(moments[0]).toBeGreaterThanOrEqual(200 - tolerance);
		expect(gaps(moments)[0]).toBeGreaterThanOrEqual(50 - tolerance);
	});

	it('recovers its speed after calls that went through', async () => {
		const pace = new Pace();
		for (let call = 0; call < 20; call += 1) pace.throttled(0);
		for (let call = 0; call < 80; call += 1) pace.succeeded();
		const moments = await starts(pace, 0, 20);
		expect(moments.at(-1)).toBeLessThan(1000);
	});

	it('ends a wait at once when the execution is stopped', async () => {
		const pace = new Pace();
		pace.throttled(600_000);
		const stop = new AbortController();
		const turn = pace.turn(0, stop.signal);
		stop.abort();
		await expect(turn).rejects.toThrow('aborted');
	});

	it('is the same for all who call for an app key', () => {
		expect(paceOf('a')).toBe(paceOf('a'));
		expect(paceOf('a')).not.toBe(paceOf('b'));
	});
});
