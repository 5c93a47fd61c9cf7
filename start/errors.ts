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

/** What the output of a failed command may tell; the compiler's comes after failed downloads. */
const CAUSES: Array<[pattern: RegExp, cause: string, hint: string]> = [
	[
		/gyp ERR!/,
		'a native module of n8n cannot be compiled.',
		'Install Python 3, make and a C++ compiler (g++ or clang++), and start again.',
	],
	[
		/ECONN(REFUSED|RESET)|ENOTFOUND|EAI_AGAIN|TIMED?OUT|E(NET|HOST)UNREACH|UNABLE_TO_|CERT_|code E5\d\d/i,
		'the npm registry cannot be reached.',
		'Check the network and proxy settings (`npm ping` must succeed). To use a mirror, set npm_config_registry to its address.',
	],
];

/** Makes of the output of a failed command an error that says what to do. */
export function explainFailure(title: string, output: string): StartError {
	const [, cause, hint] = CAUSES.find(([pattern]) => pattern.test(output)) ?? [];
	const tail = `Its last lines:\n${lastLines(output, cause ? 3 : 20)}`;
	if (!cause) return new StartError(`${title} failed.`, tail);
	return new StartError(`${title} failed: ${cause}`, `${hint}\n${tail}`);
}

/** @returns the last lines that are not blank, indented */
export function lastLines(text: string, count: number): string {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines
		.map((line) => `  ${line}`)
		.slice(-count)
		.join('\n');
}
