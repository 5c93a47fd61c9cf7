import { join } from 'node:path';
import { steps } from './steps/steps.mjs';

/** @typedef {import('./World.mjs').World} World */

/**
 * Runs all steps, also after one that failed, and prints a line for each.
 *
 * @param {Omit<World, 'screenshot'>} parts
 * @param {{ folder: string, log: import('../../start/commands.ts').Log }} settings the folder takes the screenshots
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(parts, { folder, log }) {
	const count = { passed: 0, failed: 0 };
	for (const [index, step] of steps.entries()) {
		const number = String(index + 1).padStart(2, '0');
		const world = { ...parts, screenshot: photographer(parts.page, join(folder, number)) };
		const startedAt = performance.now();
		const failure = await step(world).then(
			() => undefined,
			(error) => error,
		);
		const line = `${number} ${inWords(step.name)} (${Math.round(performance.now() - startedAt)} ms)`;
		log(`${failure ? 'not ok' : 'ok'} ${line}`);
		count[failure ? 'failed' : 'passed'] += 1;
		if (failure) await afterFailure(world, failure, log);
	}
	return count;
}

/**
 * @param {World['page']} page
 * @param {string} start of the path
 * @returns {World['screenshot']}
 */
function photographer(page, start) {
	return async (name, other = page) => {
		await other.screenshot({ path: `${start}-${name}.png` });
	};
}

/**
 * Leaves the page, so that the next step begins with a fresh one.
 *
 * @param {World} world
 * @param {Error} failure
 * @param {import('../../start/commands.ts').Log} log
 */
async function afterFailure({ page, screenshot }, failure, log) {
	log((failure.stack ?? failure.message).replace(/^/gm, '    '));
	await screenshot('failed').catch(() => {});
	for (const other of page.context().pages()) if (other !== page) await other.close();
	await page.goto('about:blank').catch(() => {});
}

/** @param {string} name such as `findsNodeByWords` */
function inWords(name) {
	return name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/ ([A-Z])(?=[a-z])/g, (_match, letter) => ` ${letter.toLowerCase()}`);
}
