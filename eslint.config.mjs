import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { n8nRules } from './eslint.n8n.mjs';

export default defineConfig(
	globalIgnores(['dist/', 'compiled/', 'node_modules/', 'coverage/', '.cache/', 'site/']),
	...n8nRules,
	{
		/** Rules of n8n that are off, each with its reason; nowhere else is one switched off. */
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'],
		rules: {
			// axios and the packages beside it: docs/decisions/001
			'@n8n/community-nodes/no-runtime-dependencies': 'off',
			// Below the nodes errors are plain; nodes/shared/faults/toNodeApiError.ts makes n8n's error of them, once
			'@n8n/community-nodes/require-node-api-error': 'off',
			// The rule looks for literals; descriptions are made from the catalogue: test/package looks for the icons …
			'@n8n/community-nodes/icon-validation': 'off',
			// … `testedBy` names the test of each credential …
			'@n8n/community-nodes/credential-test-required': 'off',
			// … and every field has a default, as its type demands, but from a constant
			'n8n-nodes-base/node-param-default-missing': 'off',
			'n8n-nodes-base/node-param-default-wrong-for-limit': 'off',
			// Session keys and tickets open a seller's data as a password does
			'@n8n/community-nodes/credential-unnecessary-password': 'off',
			// The project has no address yet
			'@n8n/community-nodes/require-homepage': 'off',
		},
	},
	eslint.configs.recommended,
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommendedTypeChecked],
		languageOptions: {
			parserOptions: { project: ['./tsconfig.tools.json', './tools/docs/browser/tsconfig.json'] },
		},
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'@typescript-eslint/no-base-to-string': 'off',
			'@typescript-eslint/require-await': 'off',
		},
	},
	{
		files: [
			'nodes/**/*.ts',
			'credentials/**/*.ts',
			'tools/**/*.ts',
			'start/**/*.ts',
			'gateway/**/*.ts',
			'test/e2e/**/*.ts',
		],
		rules: {
			complexity: ['error', 10],
			'max-depth': ['error', 3],
			'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
			'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
			'max-params': ['error', 4],
			'no-console': ['error', { allow: ['log', 'error'] }],
		},
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		rules: {
			'no-console': 'error',
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						'fs',
						'node:fs',
						'node:fs/*',
						'**/tools/**',
						'**/start/**',
						'**/gateway/**',
						'**/test/**',
					],
				},
			],
		},
	},
	{
		// `npm test` needs Node and npm alone; what needs a browser or a server runs in test:editor and test:n8n
		files: ['test/**/*.ts'],
		ignores: ['test/e2e/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: ['playwright*', '@playwright/*', '**/e2e/**'] },
			],
		},
	},
	{
		// Playwright reads which fixtures a function takes from its first parameter, also where it takes none
		files: ['test/e2e/**/*.ts'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
	},
	{
		files: ['**/*.{js,mjs}'],
		languageOptions: {
			globals: {
				AbortSignal: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				URLSearchParams: 'readonly',
				clearInterval: 'readonly',
				clearTimeout: 'readonly',
				console: 'readonly',
				exports: 'writable',
				fetch: 'readonly',
				module: 'writable',
				performance: 'readonly',
				process: 'readonly',
				require: 'readonly',
				setInterval: 'readonly',
				setTimeout: 'readonly',
				__dirname: 'readonly',
			},
		},
	},
);
