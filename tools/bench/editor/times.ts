import type { CDPSession, Page } from '@playwright/test';
import { settle } from '../../../test/e2e/editor/page';
import { median } from '../measure';

export interface Times {
	/** Milliseconds that the user waits. */
	elapsed: number;
	/** Milliseconds that the page's main thread worked; a busy computer does not lengthen them. */
	work: number;
}

/** How long something takes. */
export async function timeOf(page: Page, act: () => Promise<unknown>): Promise<Times> {
	const inspector = await page.context().newCDPSession(page);
	await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
	const workBefore = await workOf(inspector);
	const startedAt = performance.now();
	await act();
	const elapsed = performance.now() - startedAt;
	const work = (await workOf(inspector)) - workBefore;
	await inspector.detach();
	return { elapsed, work };
}

async function workOf(inspector: CDPSession): Promise<number> {
	const { metrics } = await inspector.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * Measures several times.
 *
 * @returns the medians
 */
export async function medians(measure: () => Promise<Times>, rounds = 5): Promise<Times> {
	const times: Times[] = [];
	for (let round = 0; round < rounds; round += 1) times.push(await measure());
	const middle = (of: keyof Times) => Math.round(median(times.map((time) => time[of])));
	return { elapsed: middle('elapsed'), work: middle('work') };
}

/** Several times added up. */
export const sumOf = (times: Times[]): Times => ({
	elapsed: times.reduce((sum, { elapsed }) => sum + elapsed, 0),
	work: times.reduce((sum, { work }) => sum + work, 0),
});

/** Lets the editor end what it does, so that it does not count for the next measurement. */
export async function rest(page: Page): Promise<void> {
	await settle(page, 150, 600);
}
