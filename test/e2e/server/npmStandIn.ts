import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmEnv } from '../../../start/commands';
import { HOST_ADDRESS } from '../../../start/ports';

const OUTER = ['PATH', 'HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];

interface Pack {
	/** Where the program is written. */
	folder: string;
	/** The Node that runs n8n. */
	node: string;
	name: string;
	/** By version. */
	tarballs: Record<string, string>;
}

/**
 * Stands in for npm's registry where n8n asks it for the pack: the versions that this test has packed
 * are there; everything else goes on to npm itself. N8n's own way to the internet is closed.
 *
 * @returns the environment in which n8n finds it
 */
export function standInForNpm({ folder, node, name, tarballs }: Pack): NodeJS.ProcessEnv {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'npm');
	const outer = Object.fromEntries(OUTER.map((key) => [key, process.env[key]]));
	const facts = JSON.stringify({ name, tarballs, outer, replaced: OUTER });
	writeFileSync(file, `#!/usr/bin/env node\n(${program})(${facts});\n`);
	chmodSync(file, 0o755);
	const nowhere = `http://${HOST_ADDRESS}:9`;
	const proxies = Object.fromEntries(OUTER.slice(1).map((key) => [key, nowhere]));
	return { ...proxies, PATH: [folder, npmEnv(node).PATH].join(delimiter) };
}

/** The program that is called in place of npm. */
const program = `function ({ name, tarballs, outer, replaced }) {
	const { spawnSync } = require('node:child_process');
	const { copyFileSync } = require('node:fs');
	const { basename } = require('node:path');
	const [command, wanted = ''] = process.argv.slice(2);
	const version = wanted.startsWith(name + '@') ? wanted.slice(name.length + 1) : '';
	const tarball = tarballs[version];
	if (tarball && command === 'view') return console.log(JSON.stringify(version));
	if (tarball && command === 'pack') {
		copyFileSync(tarball, basename(tarball));
		return console.log(basename(tarball));
	}
	// The registry of this computer's npm rather than the one that n8n names.
	const args = process.argv.slice(2).filter((text) => !text.startsWith('--registry='));
	const env = { ...process.env };
	for (const key of replaced) delete env[key];
	const run = spawnSync('npm', args, { env: { ...env, ...outer }, stdio: 'inherit' });
	process.exitCode = run.status ?? 1;
}`;
