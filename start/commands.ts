import { type SpawnOptions } from 'node:child_process';
import { basename, delimiter, dirname } from 'node:path';
import { explainFailure } from './errors';
import { startChild } from './processes';

export type Log = (line: string) => void;

export interface NpmCall {
	title: string;
	args: string[];
	cwd: string;
	log?: Log;
	node?: string;
	env?: NodeJS.ProcessEnv;
}

const PROGRESS_EVERY_MS = 15_000;

/** A registry that cannot be reached is known within seconds. */
const NPM_FLAGS =
	'--no-audit --no-fund --no-update-notifier --fetch-retry-mintimeout=2000 --fetch-retry-maxtimeout=10000';

/** Settings of the npm that runs this program; they must not reach the npm that is started here. */
const OUTER_SETTINGS =
	/^npm_(package_|lifecycle_|command|config_(ignore_scripts|local_prefix|prefix|global|location|workspace|omit|include|package_lock|dry_run|json|save|build_from_source)|config_noproxy$)/i;

/** Says every 15 seconds that something goes on; what it returns ends that and gives the seconds. */
export function startProgress(title: string, log: Log): () => number {
	const startedAt = Date.now();
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	log(`${title} …`);
	const timer = setInterval(() => log(`${title} … ${seconds()} s`), PROGRESS_EVERY_MS);
	return () => {
		clearInterval(timer);
		return seconds();
	};
}

/** Runs a command that may fail. */
export async function execute(
	call: { command: string; args: string[] } & Pick<SpawnOptions, 'cwd' | 'env'>,
): Promise<{ code: number; output: string }> {
	const { command, args, ...options } = call;
	let output = '';
	const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
	const code = await new Promise<number>((resolve) => {
		child.once('error', (error) => {
			output += String(error);
			resolve(127);
		});
		child.once('close', (exitCode) => resolve(exitCode ?? 1));
	});
	return { code, output };
}

/** @returns the environment for npm, in which the given Node is found first */
export function npmEnv(node: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([key]) => !OUTER_SETTINGS.test(key));
	const env: NodeJS.ProcessEnv = { ...Object.fromEntries(inherited), ...extra };
	const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...env, [pathKey]: [dirname(node), env[pathKey]].filter(Boolean).join(delimiter) };
}

/** Runs npm, by the given Node, for the package in `cwd`; throws a StartError when it fails. */
export async function runNpm(call: NpmCall): Promise<void> {
	const { title, cwd, log = () => {}, node = process.execPath } = call;
	const script = process.env.npm_execpath ?? '';
	const [command, first] = basename(script) === 'npm-cli.js' ? [node, [script]] : ['npm', []];
	const args = [...first, ...call.args, ...NPM_FLAGS.split(' '), '--prefix', cwd];
	const endProgress = startProgress(title, log);
	const { code, output } = await execute({ command, args, cwd, env: npmEnv(node, call.env) });
	const seconds = endProgress();
	if (code !== 0) throw explainFailure(title, output);
	log(`${title}: done in ${seconds} s`);
}
