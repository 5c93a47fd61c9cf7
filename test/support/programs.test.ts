import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { findChromium, requireServers } from './programs';

const folder = mkdtempSync(join(tmpdir(), 'programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An empty folder. */
function emptyFolder(name: string): string {
	const path = join(folder, name);
	mkdirSync(path);
	return path;
}

const program = { mode: 0o755 };

describe('findChromium', () => {
	it('says what is missing and how to get it', () => {
		const find = () => findChromium({ PATH: emptyFolder('none') }, []);
		expect(find).toThrow(
			/^This test needs Chromium, which this computer does not have\.\n.*apt-get install chromium/,
		);
	});

	it('says that the program that was chosen does not exist', () => {
		const file = join(folder, 'gone');
		expect(() => findChromium({ CHROMIUM_PATH: file }, [])).toThrow(
			`CHROMIUM_PATH names ${file}, which does not exist.`,
		);
	});

	it('finds one on the path', () => {
		const PATH = emptyFolder('path');
		const file = join(PATH, 'chromium');
		writeFileSync(file, '', program);
		expect(findChromium({ PATH }, [])).toBe(file);
	});
});

describe('requireServers', () => {
	it('names all servers that are missing, and one command that installs them', () => {
		const check = () => requireServers([emptyFolder('no-servers')]);
		expect(check).toThrow(
			/^This test needs redis-server, initdb, postgres, psql, which this computer does not have\.\n/,
		);
		expect(() => requireServers([])).toThrow('`sudo apt-get install redis-server postgresql`');
	});

	it('is content when they are there', () => {
		const servers = emptyFolder('servers');
		for (const name of ['redis-server', 'initdb', 'postgres', 'psql'])
			writeFileSync(join(servers, name), '', program);
		expect(() => requireServers([servers])).not.toThrow();
	});
});

const root = resolve(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/** Runs a script of the package where there is Node and what npm installed, and no other program. */
function runScript(name: string) {
	const path = emptyFolder(name.replace(':', '-'));
	symlinkSync(process.execPath, join(path, 'node'));
	const PATH = [path, join(root, 'node_modules', '.bin')].join(delimiter);
	const env = { PATH, HOME: path, CHROMIUM_PATH: join(path, 'chromium') };
	return spawnSync(scripts[name] ?? '', { cwd: root, env, encoding: 'utf8', shell: '/bin/sh' });
}

describe.each([
	['test:editor', /CHROMIUM_PATH names .+, which does not exist\.\nSet it to/],
	['test:n8n', /This test needs redis-server.*\nInstall .+ `sudo apt-get install redis-server/],
])('npm run %s on a computer that lacks a program', (script, said) => {
	it('ends with status 1 and says which, before it does anything', () => {
		const { status, stdout, stderr } = runScript(script);
		expect(stdout).toBe('');
		expect(stderr).toMatch(said);
		expect(status).toBe(1);
	});
});
