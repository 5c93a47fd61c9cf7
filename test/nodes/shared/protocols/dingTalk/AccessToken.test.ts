import type { IDataObject } from 'n8n-workflow';
import type { ServerResponse } from 'node:http';
import { getDingTalkUser } from '../../../../support/dingTalkUser';
import { type LocalServer, startServer } from '../../../../support/localServer';

describe('the fetch of a token of DingTalk', () => {
	let server: LocalServer;
	let giveToken: (response: ServerResponse) => void;
	let app = 0;
	beforeAll(async () => {
		server = await startServer(({ url = '' }, response) => {
			if (url.startsWith('/gettoken')) giveToken(response);
			else response.end(JSON.stringify({ errcode: 0, userid: 'u', name: 'A' }));
		});
	});
	beforeEach(() => {
		server.requests.length = 0;
		app += 1;
		giveToken = (response) => void setTimeout(() => response.end(token), 3000);
	});
	afterAll(() => server.close());

	const token = JSON.stringify({ errcode: 0, access_token: 'the token', expires_in: 7200 });
	const getUser = (options: IDataObject = {}, onStart?: (stop: () => void) => void) =>
		getDingTalkUser(
			{ appKey: `app ${app}`, appSecret: 'a secret', baseUrl: server.origin },
			{ tries: 1, ...options },
			{ onStart },
		);
	const fetches = () => server.requests.filter((url) => url.startsWith('/gettoken'));
	const calls = () => server.requests.filter((url) => url.startsWith('/user/get'));

	it('goes on for the others when the run that began it is stopped', async () => {
		const stopped = getUser({}, (stop) => setTimeout(stop, 100)).catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, 50));
		const other = getUser();
		await stopped;
		expect((await other).error).toBeUndefined();
		expect(fetches()).toHaveLength(1);
		expect(calls()).toHaveLength(1);
	});

	it('goes on for the others when the run that began it has waited for its Timeout', async () => {
		const hasty = getUser({ timeout: 200 });
		const other = getUser({ timeout: 30_000 });
		expect((await hasty).error?.message).toContain('did not answer within 200 ms');
		expect((await other).error).toBeUndefined();
		expect(fetches()).toHaveLength(1);
		expect(calls()).toHaveLength(1);
		expect((await getUser({ timeout: 15_000 })).error).toBeUndefined();
	});

	it('takes no answer that is far too large for a token, whatever the run may take', async () => {
		giveToken = (response) => response.end(token + ' '.repeat(2 * 1024 * 1024));
		const { error } = await getUser({ largestAnswer: 64 });
		expect(error?.message).toContain('larger than 1048576 bytes');
	});

	it('is made anew after it was refused', async () => {
		giveToken = (response) => response.end('{"errcode":40089,"errmsg":"wrong"}');
		expect((await getUser()).error?.description).toContain('40089');
		giveToken = (response) => response.end(token);
		expect((await getUser()).error).toBeUndefined();
	});
});
