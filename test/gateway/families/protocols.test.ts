import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { dingTalk, dingTalkToken } from './dingTalk';

describe('the protocols of a gateway', () => {
	let gateway: Gateway;
	const lines: string[] = [];

	beforeAll(async () => {
		gateway = await startGateway({ log: (line) => lines.push(line) });
	});

	afterAll(() => gateway.close());

	it('have addresses of one origin', () => {
		expect(gateway.protocols).toEqual({
			top: gateway.url,
			aliExpress: `${gateway.origin}/sync`,
			aliExpressSystem: `${gateway.origin}/rest`,
			dingTalk: `${gateway.origin}/dingtalk`,
			qimen: `${gateway.origin}/router/qimen/service`,
			qimenCloud: `${gateway.origin}/router/qm`,
			alibabaCloud: `${gateway.origin}/alibabacloud`,
			authorize: `${gateway.origin}/oauth/authorize`,
			token: `${gateway.origin}/oauth/token`,
		});
	});

	it('have one line a call each, without secrets', async () => {
		const access_token = await dingTalkToken(gateway);
		await dingTalk(gateway, '/user/get', { query: { access_token, userid: 'a' } });
		expect(lines.at(-1)).toMatch(/^\S+Z dingtalk\.oapi\.user\.get ok [\d.]+ms \w+$/);
		expect(lines.join()).not.toContain(access_token);
		expect(lines.join()).not.toContain(gateway.accounts.dingTalk.appSecret);
	});

	it.each(['status', 'html', 'malformed'] as const)('can have the fault %s', async (kind) => {
		gateway.injectFault({ kind, method: 'dingtalk.oapi.user.get', times: 1 });
		await expect(dingTalk(gateway, '/user/get')).rejects.toThrow(/JSON/);
		expect(gateway.calls.at(-1)).toMatchObject({ protocol: 'dingTalk' });
	});

	it('are announced on the command line', async () => {
		const cwd = join(__dirname, '../../..');
		const options = ['--import', 'tsx', 'gateway/main.ts', '--trades', '10'];
		const child = spawn(process.execPath, options, { cwd });
		const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
		child.kill('SIGTERM');
		expect(JSON.parse(line)).toMatchObject({
			url: expect.stringContaining('/router/rest') as string,
			protocols: { dingTalk: expect.stringContaining('/dingtalk') as string },
			accounts: gateway.accounts,
		});
	});
});
