import { wait } from '../../../../nodes/shared/http/wait';

describe('wait', () => {
	it('waits for a month without a pause that overflows, until it is stopped', async () => {
		const stop = new AbortController();
		const warned = jest.fn();
		process.on('warning', warned);
		let isOver = false;
		const waiting = wait(30 * 24 * 3600 * 1000, stop.signal).finally(() => {
			isOver = true;
		});
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(isOver).toBe(false);
		stop.abort();
		await expect(waiting).rejects.toThrow('aborted');
		process.off('warning', warned);
		expect(warned).not.toHaveBeenCalled();
	});

	it('is no wait for nothing, and none once it is stopped', async () => {
		await wait(0);
		await wait(-5);
		await expect(wait(0, AbortSignal.abort())).rejects.toThrow('aborted');
	});
});
