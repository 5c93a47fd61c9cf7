import { explainFailure } from '../../start/errors';

describe('a failed command', () => {
	it.each([
		[
			'npm error connect ECONNREFUSED 127.0.0.1:9',
			'Step failed: the npm registry cannot be reached.',
		],
		[
			'warn install getaddrinfo ENOTFOUND\ngyp ERR! not found: make',
			'Step failed: a native module of n8n cannot be compiled.',
		],
		['npm error code ENOSPC', 'Step failed.'],
	])('%s', (output, message) => {
		const error = explainFailure('Step', output);
		expect(error.message).toBe(message);
		expect(error.hint).toContain(output.split('\n').at(-1));
	});
});
