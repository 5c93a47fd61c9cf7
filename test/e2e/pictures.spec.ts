import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleCredentials, saveCredentials } from './credentials';
import { test } from './editor/fixtures';
import { root } from './fixtures';
import { readExample } from './workflows';

const CANVAS = '[data-test-id="canvas-wrapper"]';
/** Leaves the workflow and hides what the editor puts over it. */
const ONLY_WORKFLOW = `
	body * { visibility: hidden }
	.vue-flow__viewport, .vue-flow__viewport *, marker, marker * { visibility: visible }
	.vue-flow__viewport button, .vue-flow__viewport button * { visibility: hidden }`;
/** The nodes of the examples name a credential for it; none is run. */
const NO_POSTGRES = { host: '127.0.0.1', port: 5432, user: 'n8n', password: '', database: 'n8n' };

test.use({ viewport: { width: 1280, height: 600 } });

const examples = readdirSync(join(root, 'examples'))
	.filter((file) => file.endsWith('.json'))
	.map((file) => basename(file, '.json'));

for (const name of examples) {
	test(`docs/images/example-${name}.png`, async ({ page, n8n: { url, session }, gateway }) => {
		await saveCredentials(session, exampleCredentials(gateway, NO_POSTGRES));
		const id = await session.saveWorkflow(readExample(name));
		await page.goto(`${url}/workflow/${id}`);
		await takePicture(page, join(root, 'docs', 'images', `example-${name}.png`));
	});
}

async function takePicture(page: Page, path: string): Promise<void> {
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
