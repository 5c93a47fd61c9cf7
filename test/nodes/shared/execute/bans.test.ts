import type { IDataObject } from 'n8n-workflow';
import { TaobaoApi } from '../../../../nodes/TaobaoApi/TaobaoApi.node';
import { TopPlatform } from '../../../../nodes/TopPlatform/TopPlatform.node';
import { type RunInput, runNode } from '../../../support/engine';
import { banOf, startTopServer, type TopAnswer, type TopServer } from '../../../support/topServer';

describe('a ban', () => {
	let server: TopServer;
	/** Answers for the calls to come; afterwards every call succeeds. */
	let answers: TopAnswer[];
	let appKey = 0;
	beforeAll(async () => {
		server = await startTopServer(() => answers.shift() ?? { body: { ok: true } });
	});
	beforeEach(() => {
		answers = [];
		server.requests.length = 0;
		appKey += 1;
	});
	afterAll(() => server.close());

	const call = (method: string, options: IDataObject = {}, more: Partial<RunInput> = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: { operation: 'call', method, parameters: '{}', options },
			credentials: server.credential(`app ${appKey}`),
			...more,
		});
	const elapsed = async (work: Promise<unknown>) => {
		const begin = Date.now();
		await work;
		return Date.now() - begin;
	};

	it('of the app fails its later calls at once, unsent, with its own words and its end', async () => {
		answers = [banOf(86_399)];
		await call('a.first');
		const { error } = await call('a.other');
		expect(server.methods()).toEqual(['a.first']);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toMatch(
			/This ban will last for 86399 more seconds\. Not sent: the ban ends in 8639\d seconds, at \d{4}-/,
		);
		expect(error?.context).toMatchObject({
			itemIndex: 0,
			fault: {
				method: 'a.other',
				code: '7',
				subCode: 'accesscontrol.limited-by-app-access-count',
				requestId: 'id of the ban',
				note: expect.stringContaining('Not sent') as string,
			},
		});
		expect(error).toMatchObject({ failure: { cause: 'quota-exhausted' } });
	});

	it('fails each item at once when the run goes on after errors', async () => {
		answers = [banOf(2_592_000)];
		const items = [0, 1, 2].map((id) => ({ json: { id } }));
		let output: Awaited<ReturnType<typeof call>> | undefined;
		const run = async () => {
			output = await call('a.b', {}, { items, onError: 'continueRegularOutput' });
		};
		expect(await elapsed(run())).toBeLessThan(15_000);
		expect(server.methods()).toHaveLength(1);
		expect(output?.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].map((item) => ({ item })),
		);
		const notes = output?.items.map(({ json }) => (json.details as IDataObject).note);
		expect(notes?.[0]).toBeUndefined();
		for (const note of notes?.slice(1) ?? []) expect(note).toContain('Not sent');
	});

	it.each([
		['another app', 'a.b', { credentials: 'another app' }],
		['another seller', 'a.b', { options: { sessionKey: 'another session' } }],
		['another API', 'a.other', {}],
	])(
		'of a session, an API or an app does not touch %s',
		async (
			_,
			method,
			{ credentials, options }: { credentials?: string; options?: IDataObject },
		) => {
			const more = credentials
				? { credentials: server.credential(`${credentials} ${appKey}`) }
				: {};
			const named = credentials
				? {}
				: options
					? { code: 5, sub_code: undefined }
					: { sub_code: 'accesscontrol.limited-by-app-api-access-count' };
			answers = [banOf(33_400, named)];
			await call('a.b');
			const { error } = await call(method, options, more);
			expect(error).toBeUndefined();
			expect((await call('a.b')).error).toBeDefined();
			expect(server.methods()).toEqual(['a.b', method]);
		},
	);

	it('that ends soon is waited for', async () => {
		answers = [banOf(4)];
		await call('a.b', { tries: 1 });
		const took = await elapsed(call('a.other').then(({ error }) => expect(error).toBeUndefined()));
		expect(took).toBeGreaterThan(1000);
		expect(took).toBeLessThan(15_000);
	});

	it('is waited for no longer than Timeout', async () => {
		answers = [banOf(30)];
		await call('a.b', { tries: 1 });
		const took = await elapsed(
			call('a.other', { timeout: 1000 }).then(({ error }) =>
				expect(error?.message).toContain('Not sent: the ban ends in '),
			),
		);
		expect(took).toBeLessThan(15_000);
		expect(server.methods()).toEqual(['a.b']);
	});

	it('is waited for until the execution is stopped', async () => {
		answers = [banOf(20)];
		await call('a.b', { tries: 1 });
		const onStart = (stop: () => void) => setTimeout(stop, 200);
		const waiting = call('a.other', {}, { onStart }).catch(() => undefined);
		expect(await elapsed(waiting)).toBeLessThan(15_000);
		expect(server.methods()).toEqual(['a.b']);
	});

	it('of a minute and more is not repeated, one of a second is', async () => {
		answers = [banOf(61)];
		expect((await call('a.b')).error).toBeDefined();
		appKey += 1000;
		answers = [banOf(1)];
		expect((await call('a.c')).error).toBeUndefined();
		expect(server.methods()).toEqual(['a.b', 'a.c', 'a.c']);
	});
});

describe('Retry-After', () => {
	let server: TopServer;
	let answers: TopAnswer[];
	beforeAll(async () => {
		server = await startTopServer(() => answers.shift() ?? { body: { ok: true } });
	});
	beforeEach(() => {
		server.requests.length = 0;
	});
	afterAll(() => server.close());

	const later = (status: number, value: string): TopAnswer => ({
		status,
		headers: { 'Retry-After': value },
		body: 'busy',
	});
	const read = async () => {
		const begin = Date.now();
		const { error } = await runNode({
			node: new TopPlatform(),
			parameters: { resource: 'tool', operation: 'taobao.time.get' },
			credentials: server.credential('app of Retry-After'),
		});
		return { error, took: Date.now() - begin };
	};

	it.each([
		[429, '1', 950],
		[503, '1', 950],
		[503, 'in a second', 0],
	])('of HTTP %s is waited for (%s)', async (status, value, least) => {
		answers = [later(status, value)];
		const { error, took } = await read();
		expect(error).toBeUndefined();
		expect(took).toBeGreaterThanOrEqual(least);
		expect(took).toBeLessThan(15_000);
		expect(server.requests).toHaveLength(2);
	});

	it('may be a date', async () => {
		answers = [later(503, new Date(Date.now() + 4500).toUTCString())];
		const { error, took } = await read();
		expect(error).toBeUndefined();
		expect(took).toBeGreaterThan(1500);
	});

	it('of more than a minute ends the call at once, with the time', async () => {
		answers = [later(429, '3600')];
		const { error, took } = await read();
		expect(took).toBeLessThan(15_000);
		expect(server.requests).toHaveLength(1);
		expect(error?.message).toMatch(/HTTP status 429\. Retry-After ends in 3600 seconds, at \d{4}/);
		expect(error).toMatchObject({ failure: { cause: 'quota-exhausted', retryAfterMs: 3_600_000 } });
	});
});
