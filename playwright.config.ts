import { defineConfig } from '@playwright/test';
import { findChromium } from './test/support/programs';

const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-dev-shm-usage',
];

/** One after the other: n8n, its database and the gateway's shop are shared. */
export default defineConfig({
	testMatch: '**/*.spec.ts',
	workers: 1,
	timeout: 180_000,
	// What is awaited is usually there in a moment, but the computer may be busy.
	expect: { timeout: 20_000, toPass: { timeout: 20_000 } },
	use: {
		viewport: { width: 1440, height: 900 },
		locale: 'en-US',
		contextOptions: { reducedMotion: 'reduce' },
		actionTimeout: 30_000,
		navigationTimeout: 90_000,
		screenshot: 'on',
		launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
	},
	reporter: [['list'], ['./test/e2e/closingLine.ts']],
	projects: [
		{ name: 'server', testDir: 'test/e2e/server', outputDir: '.cache/server' },
		{ name: 'editor', testDir: 'test/e2e/editor', outputDir: '.cache/editor/screenshots' },
	],
});

/** Nothing where there is none, as `server` opens no browser. */
function chromiumPath(): string | undefined {
	try {
		return findChromium();
	} catch {
		return undefined;
	}
}
