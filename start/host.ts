import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Log, type NpmCall, runNpm } from './commands';
import { StartError } from './errors';
import { installOnce } from './installOnce';

/** What runs n8n: a Node, with its folder (`bin`, and the headers in `include`), and n8n's script. */
export interface Host {
	node: string;
	nodeDir: string;
	n8n: string;
}

type HostNode = Pick<Host, 'node' | 'nodeDir'> & { version: string };

const N8N_VERSION = '2.40.7';
const NODE_VERSION = '24.21.0';
/** n8n's native modules come ready-made for this major release. */
const NODE_MAJOR = '24';

const platform = `${process.platform}-${process.arch}`;
/** The npm package that brings Node itself. */
const nodePackage = `node-${platform.replace('win32', 'win')}`;
const nativeModules = ['sqlite3', 'isolated-vm'];

/** @returns the folder that keeps n8n and Node, shared by all clones of the project */
export function cacheFolder(): string {
	const { TAOBAO_NODES_CACHE, XDG_CACHE_HOME } = process.env;
	if (TAOBAO_NODES_CACHE) return resolve(TAOBAO_NODES_CACHE);
	return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-taobao');
}

/** Makes sure that n8n and a Node that can run it are in the cache folder. */
export async function ensureHost(log: Log): Promise<Host> {
	const host = runningNode() ?? (await installNode(log));
	const folder = join(cacheFolder(), `n8n-${N8N_VERSION}-node-${host.version}-${platform}`);
	await installOnce(folder, async (partial) => {
		const title = `Installing n8n ${N8N_VERSION} (about 3 GB, once)`;
		await install(partial, `n8n@${N8N_VERSION}`, { title, log, node: host.node });
		await buildNativeModules(partial, host, log);
	});
	const n8n = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	return { node: host.node, nodeDir: host.nodeDir, n8n };
}

/** @returns the running Node, when it suits n8n and has the headers of its own release */
function runningNode(): HostNode | undefined {
	const node = realpathSync(process.execPath);
	const nodeDir = dirname(dirname(node));
	const { node: version } = process.versions;
	const header = join(nodeDir, 'include', 'node', 'node_version.h');
	if (!version.startsWith(`${NODE_MAJOR}.`) || !existsSync(header)) return undefined;
	const isOwn = readFileSync(header, 'utf8').includes(`NODE_MAJOR_VERSION ${NODE_MAJOR}`);
	return isOwn ? { node, nodeDir, version } : undefined;
}

async function installNode(log: Log): Promise<HostNode> {
	const folder = join(cacheFolder(), `node-${NODE_VERSION}-${platform}`);
	const title = `Getting Node ${NODE_VERSION}, which n8n needs`;
	const spec = `${nodePackage}@${NODE_VERSION}`;
	await installOnce(folder, (partial) => install(partial, spec, { title, log }));
	const nodeDir = join(folder, 'node_modules', nodePackage);
	const node = join(nodeDir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (spawnSync(node, ['--version']).status === 0) return { node, nodeDir, version: NODE_VERSION };
	throw new StartError(
		`The Node ${NODE_VERSION} that npm brings does not run on this system (${platform}).`,
		`Install Node ${NODE_MAJOR} with its headers (folder include/node) and run \`npm start\` with it.`,
	);
}

async function install(
	folder: string,
	spec: string,
	call: Pick<NpmCall, 'title' | 'log' | 'node'>,
): Promise<void> {
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	const flags = ['--ignore-scripts', '--no-package-lock', '--omit=dev', '--loglevel=error'];
	await runNpm({ ...call, args: ['install', ...flags, spec], cwd: folder });
}

/** Gets the ready-made binaries of n8n's native modules, or compiles them where there are none. */
async function buildNativeModules(cwd: string, host: HostNode, log: Log): Promise<void> {
	const title = 'Building the native modules of n8n (takes some minutes, once)';
	const args = ['rebuild', ...nativeModules, '--ignore-scripts=false'];
	const env = { npm_config_nodedir: host.nodeDir };
	await runNpm({ title, args, cwd, log, node: host.node, env });
	const code = nativeModules.map((name) => `require('${name}')`).join(';');
	const { status, stderr } = spawnSync(host.node, ['-e', code], { cwd, encoding: 'utf8' });
	if (status !== 0) throw new StartError('The native modules of n8n cannot be loaded.', stderr);
}
