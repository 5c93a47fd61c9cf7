/** Why `npm start` cannot go on: a message for a person and a hint on what to do about it. */
export class StartError extends Error {
	override readonly name = 'StartError';

	constructor(
		message: string,
		readonly hint = '',
	) {
		super(message);
	}
}

const otherFolder = 'Set TAOBAO_NODES_CACHE to a folder';

/** What the output of a command that failed may tell, what it means, and what to do about it. */
const KNOWN_FAILURES: Array<[pattern: RegExp, message: string, hint: string]> = [
	[
		/ENOSPC|no space left on device|EDQUOT/i,
		'the disk is full.',
		`n8n takes about 3.5 GB. ${otherFolder} on a larger disk, or free some space.`,
	],
	[
		/gyp ERR!/,
		'a native module of n8n cannot be compiled.',
		'Install Python 3, make and a C++ compiler (g++ or clang++), and start again.',
	],
	[
		/ECONN(REFUSED|RESET)|ENOTFOUND|EAI_AGAIN|TIME(D)?OUT|E(NET|HOST)UNREACH|UNABLE_TO_|CERT_|code E5\d\d/i,
		'the npm registry cannot be reached.',
		'Check the network and proxy settings (`npm ping` must succeed). To use a mirror, set npm_config_registry to its address.',
	],
	[
		/npm error code (E404|ETARGET|ENOVERSIONS)/i,
		'the npm registry does not have a version that is needed.',
		'A mirror may lag behind: unset npm_config_registry, or name a complete mirror in it.',
	],
	[/EACCES|EPERM|EROFS/, 'a folder cannot be written.', `${otherFolder} that you may write to.`],
];

/** Makes of the output of a command that failed an error that says what to do. */
export function explainFailure(title: string, output: string): StartError {
	const [, message, hint] = KNOWN_FAILURES.find(([pattern]) => pattern.test(output)) ?? [];
	const tail = `Its last lines:\n${lastLines(output, 20)}`;
	return new StartError(
		`${title} failed${message ? `: ${message}` : '.'}`,
		hint ? `${hint}\n${tail}` : tail,
	);
}

/** @returns the last lines that are not blank, indented */
export function lastLines(text: string, count: number): string {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines
		.slice(-count)
		.map((line) => `  ${line}`)
		.join('\n');
}
