import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../support/runScript';

const folder = mkdtempSync(join(tmpdir(), 'find-program-'));
afterAll(() => rmSync(folder, { recursive: true }));

const missing = () =>
	runScript(
		'server/findProgram.mjs',
		`try { script.requirePrograms([input]); return 'none'; }
		catch ({ name, message, hint }) { return { name, message, hint }; }`,
		folder,
	);

describe('requirePrograms', () => {
	it('names all servers that are missing, and one command that installs them', () => {
		expect(missing()).toEqual({
			name: 'StartError',
			message:
				'This test needs redis-server, initdb, postgres, psql, which this computer does not have.',
			hint: expect.stringContaining('`sudo apt-get install redis-server postgresql`') as string,
		});
	});

	it('is content when they are there', () => {
		for (const program of ['redis-server', 'initdb', 'postgres', 'psql'])
			writeFileSync(join(folder, program), '');
		expect(missing()).toBe('none');
	});
});
