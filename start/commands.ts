import { basename, delimiter, dirname } from 'node:path';
import { explainFailure } from './errors';
import { startChild } from './processes';

export type Log = (line: string) => void;

interface Command {
	command: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
}

interface NpmCall {
	/** What is done, such as `Installing n8n`. */
	title: string;
	args: string[];
	cwd: string;
	/** Shows the progress; without it npm runs silently. */
	log?: Log;
	/** The Node that runs npm. */
	node?: string;
	env?: NodeJS.ProcessEnv;
}

const PROGRESS_EVERY_MS = 15_000;

/** Settings of the npm that runs this program; they must not reach the npm that is started here. */
const OUTER_SETTINGS =
	/^npm_(package_|lifecycle_|command|config_(ignore_scripts|local_prefix|prefix|global|location|workspace|omit|include|package_lock|dry_run|json|save|build_from_source)|config_noproxy$)/i;

/**
 * Says every 15 seconds that something still goes on.
 *
 * @returns what ends the messages and gives the seconds that went by
 */
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
export async function execute({
	command,
	args,
	...options
}: Command): Promise<{ code: number; output: string }> {
	const chunks: string[] = [];
	const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (data: Buffer) => chunks.push(String(data)));
	const code = await new Promise<number>((resolve) => {
		child.once('error', (error) => {
			chunks.push(String(error));
			resolve(127);
		});
		child.once('close', (exitCode) => resolve(exitCode ?? 1));
	});
	return { code, output: chunks.join('') };
}

/** @returns the environment for npm, in which the given Node is found first */
export function npmEnv(node: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([key]) => !OUTER_SETTINGS.test(key));
	const env: NodeJS.ProcessEnv = {
		npm_config_fetch_retry_mintimeout: '2000',
		npm_config_fetch_retry_maxtimeout: '10000',
		...Object.fromEntries(inherited),
		...extra,
	};
	const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...env, [pathKey]: [dirname(node), env[pathKey]].filter(Boolean).join(delimiter) };
}

/** Runs npm for the package in `cwd`, and throws a StartError when it fails. */
export async function runNpm(call: NpmCall): Promise<void> {
	const { title, args, cwd, log = () => {}, node = process.execPath, env } = call;
	const script = process.env.npm_execpath ?? '';
	const [command, first] = basename(script) === 'npm-cli.js' ? [node, [script]] : ['npm', []];
	const settings = ['--prefix', cwd, '--no-audit', '--no-fund', '--no-update-notifier'];
	const endProgress = startProgress(title, log);
	try {
		const all = [...first, ...args, ...settings];
		const { code, output } = await execute({ command, args: all, cwd, env: npmEnv(node, env) });
		if (code !== 0) throw explainFailure(title, output);
		log(`${title}: done in ${endProgress()} s`);
	} finally {
		endProgress();
	}
}
