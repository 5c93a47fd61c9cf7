const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } } },
		],
	},
	modulePathIgnorePatterns: ['<rootDir>/.cache/'],
	testEnvironment: 'node',
	// Small machines are the slow ones
	maxWorkers: Math.max(2, availableParallelism() - 1),
	testTimeout: 180000,
	randomize: true,
	reporters: ['default', '<rootDir>/test/support/closingLine.js'],
	globalSetup: '<rootDir>/test/support/globalSetup.ts',
	globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
	setupFiles: ['<rootDir>/test/support/environment.ts'],
};
