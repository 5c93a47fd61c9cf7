import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

describe('the command line', () => {
	const root = join(__dirname, '../..');

	function start(...options: string[]) {
		return spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts', ...options], {
			cwd: root,
		});
	}

	it('says where it listens and ends on a signal', async () => {
		const child = start('--trades', '10');
		const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
		const { url, appKey } = JSON.parse(line) as Record<string, string>;
		expect((await fetch(new URL('/', url))).status).toBe(200);
		expect(appKey).toBe('10000001');
		child.kill('SIGTERM');
		expect(await once(child, 'close')).toEqual([0, null]);
	});

	it('says what is wrong with its options', async () => {
		const child = start('--port', 'x');
		const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
		expect(await once(child, 'close')).toEqual([1, null]);
		expect(line).toContain('--port takes a number from 0 to 65535, not x');
	});
});
