import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './editor/findChromium.mjs';
import { endAllChildren } from '../start/processes.ts';
import { ensureHost } from '../start/host.ts';
import { StartError } from '../start/errors.ts';
import { isInterrupted, onInterrupt } from '../start/processes.ts';
import { packProject } from '../start/packProject.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const folder = join(root, '.cache', 'editor');
const screenshots = join(folder, 'screenshots');
const log = (/** @type {string} */ line) => console.log(line);

/** Shows the nodes at work in the editor of a real n8n, as a user sees them. */
async function main() {
	onInterrupt();
	findChromium();
	// Only now is the browser's driver sure to be installed.
	const { tryEditor } = await import('./editor/tryEditor.mjs');
	const tarball = await packProject({ root, log });
	const host = await ensureHost(log);
	rmSync(screenshots, { recursive: true, force: true });
	mkdirSync(screenshots, { recursive: true });
	const { passed, failed, lines } = await tryEditor({
		root,
		folder,
		screenshots,
		tarball,
		host,
		log,
	});
	for (const line of lines) log(line);
	log(`Screenshots: ${screenshots}`);
	log(`${passed} passed, ${failed} failed`);
	if (failed > 0) process.exitCode = 1;
}

try {
	await main();
} catch (error) {
	if (!isInterrupted()) {
		console.error(`\n${error.message}`);
		if (error.hint) console.error(error.hint);
		if (!(error instanceof StartError)) console.error(error.stack);
		process.exitCode = 1;
	}
}
if (!isInterrupted()) await endAllChildren();
