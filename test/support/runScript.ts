import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const scripts = resolve(__dirname, '../../scripts');

/**
 * Runs code with the exports of a script as `script`, in a Node of its own.
 *
 * @param script its path below `scripts`
 * @param code the body of an asynchronous function, which may use `input`
 * @returns what the code returns
 */
export function runScript(script: string, code: string, input: unknown = null): unknown {
	const url = pathToFileURL(join(scripts, script)).href;
	const program = `
		const script = await import(${JSON.stringify(url)});
		const input = ${JSON.stringify(input)};
		const result = await (async () => { ${code} })();
		process.stdout.write(JSON.stringify(result ?? null));
		process.exit();`;
	const args = ['--import', 'tsx', '--input-type=module', '-e', program];
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as unknown;
}
