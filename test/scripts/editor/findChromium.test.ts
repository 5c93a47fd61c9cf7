import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../support/runScript';

const folder = mkdtempSync(join(tmpdir(), 'find-chromium-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The program found, or what is said where there is none. */
const find = (env: NodeJS.ProcessEnv) =>
	runScript(
		'editor/findChromium.mjs',
		`try { return script.findChromium(input, []); }
		catch ({ name, message, hint }) { return { name, message, hint }; }`,
		env,
	);

describe('findChromium', () => {
	it('says what is missing and how to get it', () => {
		expect(find({ PATH: folder })).toEqual({
			name: 'StartError',
			message: 'This test needs Chromium, which this computer does not have.',
			hint: expect.stringContaining('apt-get install chromium') as string,
		});
	});

	it('says that the program that was chosen does not exist', () => {
		const file = join(folder, 'none');
		expect(find({ CHROMIUM_PATH: file })).toMatchObject({
			message: `CHROMIUM_PATH names ${file}, which does not exist.`,
		});
	});

	it('finds one on the path', () => {
		const file = join(folder, 'chromium');
		writeFileSync(file, '', { mode: 0o755 });
		expect(find({ PATH: folder })).toBe(file);
	});
});
