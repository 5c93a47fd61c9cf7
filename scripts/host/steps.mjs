import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { endChild, startChild } from './children.mjs';
import { explainFailure } from './errors.mjs';

/** @typedef {(line: string) => void} Log */

/**
 * @typedef {object} Step
 * @property {string} title what is done, such as `Installing n8n`
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {Log} log
 * @property {string} [logFile] gets everything the command prints
 * @property {number} [timeoutMs] ends the command after this time
 */

const PROGRESS_EVERY_MS = 15_000;

/**
 * Says every 15 seconds that something still goes on.
 *
 * @param {string} title
 * @param {Log} log
 * @returns {() => number} ends the messages and returns the seconds that went by
 */
export function startProgress(title, log) {
	const startedAt = Date.now();
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	log(`${title} …`);
	const timer = setInterval(() => log(`${title} … ${seconds()} s`), PROGRESS_EVERY_MS);
	return () => {
		clearInterval(timer);
		return seconds();
	};
}

/**
 * Runs a command and shows its progress.
 *
 * @param {Step} step
 * @returns {Promise<string>} what the command printed
 * @throws {import('./errors.mjs').StartError} when it fails
 */
export async function runStep(step) {
	const endProgress = startProgress(step.title, step.log);
	try {
		const { code, output } = await execute(step);
		if (code !== 0) throw explainFailure(step.title, output, step.logFile);
		step.log(`${step.title}: done in ${endProgress()} s`);
		return output;
	} finally {
		endProgress();
	}
}

/**
 * Runs a command that may fail.
 *
 * @param {Omit<Step, 'log' | 'title'>} step
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function execute({ command, args, cwd, env, logFile, timeoutMs }) {
	/** @type {string[]} */
	const chunks = [];
	if (logFile) mkdirSync(dirname(logFile), { recursive: true });
	const record = (/** @type {Buffer | string} */ data) => {
		chunks.push(String(data));
		if (logFile) writeLog(logFile, String(data));
	};
	const child = startChild(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
	child.stdout?.on('data', record);
	child.stderr?.on('data', record);
	const timer = timeoutMs ? setTimeout(() => void endChild(child, 2000), timeoutMs) : undefined;
	const code = await new Promise((resolve) => {
		child.once('error', (error) => {
			record(String(error));
			resolve(127);
		});
		child.once('close', (exitCode) => resolve(exitCode ?? 1));
	});
	clearTimeout(timer);
	return { code, output: chunks.join('') };
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeLog(file, text) {
	try {
		appendFileSync(file, text);
	} catch {
		// A full disk must not hide the failure of the command itself.
	}
}
