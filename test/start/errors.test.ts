import { explainFailure } from '../../start/errors';

describe('a failed command', () => {
	it.each([
		['npm error code ENOSPC', 'Step failed: the disk is full.'],
		[
			'npm error connect ECONNREFUSED 127.0.0.1:9',
			'Step failed: the npm registry cannot be reached.',
		],
		[
			'npm error code ETARGET',
			'Step failed: the npm registry does not have a version that is needed.',
		],
		["EACCES: permission denied, mkdir '/x'", 'Step failed: a folder cannot be written.'],
		[
			'npm error gyp ERR! not found: make',
			'Step failed: a native module of n8n cannot be compiled.',
		],
		['something else', 'Step failed.'],
	])('%s', (output, message) => {
		expect(explainFailure('Step', output).message).toBe(message);
	});
});
