import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'lacks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script where no program can be found, neither npm nor tar. */
const run = (script: string) =>
	spawnSync(process.execPath, [resolve(__dirname, '../../scripts', script)], {
		env: { PATH: folder, HOME: folder, CHROMIUM_PATH: join(folder, 'chromium') },
		encoding: 'utf8',
	});

describe.each([
	['testEditor.mjs', /CHROMIUM_PATH names .+, which does not exist\.\nSet it to/],
	['testN8n.mjs', /This test needs redis-server.*\nInstall .+ `sudo apt-get install redis-server/],
])('%s on a computer that lacks a program', (script, said) => {
	it('ends with status 1 and says which, before it does anything', () => {
		const { status, stdout, stderr } = run(script);
		expect(stdout).toBe('');
		expect(stderr).toMatch(said);
		expect(status).toBe(1);
	});
});
