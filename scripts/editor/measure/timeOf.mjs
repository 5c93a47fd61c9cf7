/** @typedef {import('playwright-core').CDPSession} CDPSession */

/**
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<import('./median.mjs').Times>} how long it takes
 */
export async function timeOf(page, act) {
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

/** @param {CDPSession} inspector */
async function workOf(inspector) {
	const { metrics } = await inspector.send('Performance.getMetrics');
	const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
	return seconds * 1000;
}
