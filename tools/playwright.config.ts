import { defineConfig } from '@playwright/test';
import tests from '../playwright.config';

/** What needs the real editor as the end-to-end tests do, but is no test. */
export default defineConfig({
	...tests,
	timeout: 600_000,
	reporter: 'list',
	projects: [
		{ name: 'bench', testDir: 'bench/editor', outputDir: '../.cache/bench' },
		{
			name: 'pictures',
			testDir: '../test/e2e',
			testMatch: 'pictures.spec.ts',
			outputDir: '../.cache/pictures',
		},
	],
});
