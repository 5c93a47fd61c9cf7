/** A failure of `npm start` with a message for a person and a hint on how to go on. */
export class StartError extends Error {
	/**
	 * @param {string} message what went wrong, in one sentence
	 * @param {string} [hint] what the reader can do about it
	 */
	constructor(message, hint = '') {
		super(message);
		this.name = 'StartError';
		this.hint = hint;
	}
}

/** @type {Array<{ pattern: RegExp, message: string, hint: string }>} */
const KNOWN_FAILURES = [
	{
		pattern: /ENOSPC|no space left on device|EDQUOT/i,
		message: 'the disk is full.',
		hint: 'n8n takes about 3.5 GB. Free some space, or set TAOBAO_NODES_CACHE to a folder on a larger disk.',
	},
	{
		pattern:
			/ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|UNABLE_TO_|CERT_|npm error code E5\d\d/i,
		message: 'the npm registry cannot be reached.',
		hint: 'Check the network and proxy settings (`npm ping` must succeed). To use a mirror, set npm_config_registry to its address.',
	},
	{
		pattern: /npm error code (E404|ETARGET|ENOVERSIONS)/i,
		message: 'the npm registry does not have a version that is needed.',
		hint: 'A mirror may lag behind: unset npm_config_registry, or name a complete mirror in it.',
	},
	{
		pattern: /EACCES|EPERM|EROFS/,
		message: 'a folder cannot be written.',
		hint: 'Set TAOBAO_NODES_CACHE to a folder that you may write to.',
	},
];

/**
 * Turns the output of a failed command into an error that says what to do.
 *
 * @param {string} step what was being done, such as `Installing n8n`
 * @param {string} output everything the command printed
 * @param {string} [logFile] where the whole output can be read
 * @returns {StartError}
 */
export function explainFailure(step, output, logFile) {
	const known = KNOWN_FAILURES.find(({ pattern }) => pattern.test(output));
	const where = logFile ? `\nWhole output: ${logFile}` : '';
	if (known) return new StartError(`${step} failed: ${known.message}`, known.hint + where);
	return new StartError(`${step} failed.`, `Its last lines:\n${lastLines(output, 20)}${where}`);
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {string} the last non-empty lines, indented
 */
export function lastLines(text, count) {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines
		.slice(-count)
		.map((line) => `  ${line}`)
		.join('\n');
}
