import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../editor/openBrowser.mjs';
import { endAllChildren } from '../../start/processes.ts';
import { installPack } from '../../start/installPack.ts';
import { startN8n } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';
import { openSession } from '../../start/session.ts';
import { saveCredentials } from './credentials.mjs';
import { setStage } from './Stage.mjs';
import { readExample } from './workflows.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const log = (line) => console.log(line);
const SIZE = { width: 1280, height: 600 };
const CANVAS = '[data-test-id="canvas-wrapper"]';
/** Leaves the workflow and hides what the editor puts over it. */
const ONLY_WORKFLOW = `
	body * { visibility: hidden }
	.vue-flow__viewport, .vue-flow__viewport *, marker, marker * { visibility: visible }
	.vue-flow__viewport button, .vue-flow__viewport button * { visibility: hidden }`;

const isExample = (/** @type {string} */ file) => file.endsWith('.json');

/** Takes a picture of each example in the real editor: `docs/images/example-<name>.png`. */
async function main() {
	const stage = await setStage(root, log);
	const { host, userFolder, tarball } = stage;
	await installPack({ tarball, userFolder, log });
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log });
	const session = await openSession({ url: n8n.url, userFolder });
	await saveCredentials(session, stage.credentials);
	const { page, close } = await openBrowser();
	await page.setViewportSize(SIZE);
	await signIn(page, n8n.url, session.login);
	for (const file of readdirSync(join(root, 'examples')).filter(isExample)) {
		const name = basename(file, '.json');
		const id = await session.saveWorkflow(readExample(root, name));
		await page.goto(`${n8n.url}/workflow/${id}`);
		await takePicture(page, join(root, 'docs', 'images', `example-${name}.png`));
		log(`example-${name}.png`);
	}
	await close();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {{ email: string, password: string }} login
 */
async function signIn(page, url, { email, password }) {
	await page.goto(`${url}/signin`);
	await page.locator('input[type="email"]').fill(email);
	await page.locator('input[type="password"]').fill(password);
	await page.keyboard.press('Enter');
	await page.waitForURL((address) => !address.pathname.includes('signin'));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
async function takePicture(page, path) {
	await page.locator('[data-test-id="canvas-node"]').first().waitFor();
	await page
		.locator('.vue-flow__pane')
		.first()
		.hover({ position: { x: 5, y: 5 } });
	await page.keyboard.press('1');
	const clip = (await page.locator(CANVAS).boundingBox()) ?? undefined;
	await page.addStyleTag({ content: ONLY_WORKFLOW });
	// The canvas glides to its new place, and icons come one after the other.
	await page.waitForTimeout(2500);
	await page.screenshot({ path, clip });
}

try {
	await main();
} finally {
	await endAllChildren();
}
