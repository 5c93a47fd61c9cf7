import type { IDataObject, INodeParameters, ITriggerFunctions } from 'n8n-workflow';
import { KeptMark } from '../../../../nodes/shared/trigger/KeptMark';
import { Watermark } from '../../../../nodes/shared/trigger/Watermark';
import { TaobaoAffiliateTrigger } from '../../../../nodes/TaobaoAffiliateTrigger/TaobaoAffiliateTrigger.node';
import { TaobaoTradeTrigger } from '../../../../nodes/TaobaoTradeTrigger/TaobaoTradeTrigger.node';
import { type ListServer, type Sent, startListServer } from '../../../support/listServer';
import { turnOn, type Watched, type WatchedTrigger } from '../../../support/triggerEngine';
import { textOf } from './ChangingList';

const seller: Trade[] = [];
let server: ListServer;
let workflows = 0;
const open: WatchedTrigger[] = [];

interface Trade {
	tid: string;
	at: number;
}

beforeAll(async () => {
	server = await startListServer();
});

afterAll(() => server.close());

beforeEach(() => {
	seller.length = 0;
	server.sent.length = 0;
	server.answer = answerOf;
	server.ahead = 0;
});

afterEach(async () => {
	for (const trigger of open.splice(0)) await trigger.close();
	// What was on its way still arrives
	await new Promise((done) => setTimeout(done, 100));
});

/** Trades of the span that is asked for; the ID is a number without quotes, as the platform writes it. */
function answerOf(sent: Sent): object {
	if (sent.method === 'taobao.trade.fullinfo.get')
		return { trade_fullinfo_get_response: { trade: { tid: Number(sent.tid), receiver: 'all' } } };
	const { start_modified: from = '', end_modified: to = '' } = sent;
	const trades = seller
		.map(({ tid, at }) => ({
			tid: Number(tid),
			modified: textOf(at),
			status: 'TRADE_FINISHED',
		}))
		.filter(({ modified }) => modified >= from && modified <= to);
	const trade = trades.slice(0, 100);
	return {
		trades_sold_increment_get_response: { total_results: trades.length, trades: { trade } },
	};
}

/** Gives the trade with an ID a time of its payment. */
function withPayment(answer: object, paid: number, at = '2026-01-31 08:00:00'): object {
	return JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
		value && (value as { tid?: number }).tid === paid ? { ...value, pay_time: at } : value,
	) as object;
}

const refusal = (code: number, more: object = {}) => ({
	error_response: { code, msg: 'Invalid', sub_code: 'isv.appkey-not-exists', ...more },
});

async function watch(more: Partial<Watched> = {}, parameters: INodeParameters = {}) {
	const trigger = await turnOn({
		node: new TaobaoTradeTrigger(),
		credentials: server.credential,
		workflowId: `workflow-${(workflows += 1)}`,
		...more,
		parameters: { event: 'trade.changed', startFrom: 'hours', startHours: 1, ...parameters },
	});
	open.push(trigger);
	return trigger;
}

async function until(isSo: () => boolean): Promise<void> {
	const end = Date.now() + 40_000;
	while (!isSo() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
	expect(isSo()).toBe(true);
}

function sell(...tids: string[]) {
	seller.push(...tids.map((tid, index) => ({ tid, at: Date.now() - 600_000 + index * 1000 })));
}

const momentOf = (text = '') => Date.parse(`${text.replace(' ', 'T')}+08:00`);

/** Calls for more than the second by which a trigger learns the gateway's time. */
const looks = () =>
	server.sent.filter(
		({ start_modified, end_modified }) => momentOf(end_modified) - momentOf(start_modified) > 1000,
	);

const tids = ({ records }: WatchedTrigger) => records.map(({ tid }) => String(tid));

test('each change starts an execution, under a key of its own', async () => {
	sell('1001', '1002', '1003');
	const trigger = await watch({ workflowId: 'keys' });
	await until(() => trigger.records.length === 3);
	expect(tids(trigger)).toEqual(['1001', '1002', '1003']);
	const [first] = seller;
	expect(trigger.keys[0]).toBe(
		`keys:node-1:trade.changed:1001@${textOf(first!.at)}@TRADE_FINISHED`,
	);
});

test('asks on the platform’s clock, for the total, with the filters and all members', async () => {
	await watch(
		{},
		{ filters: { status: 'WAIT_BUYER_PAY' }, options: { sessionKey: 'another shop' } },
	);
	await until(() => looks().length > 0);
	const [sent = {}] = looks();
	expect(sent).toMatchObject({
		method: 'taobao.trades.sold.increment.get',
		session: 'another shop',
		status: 'WAIT_BUYER_PAY',
		use_has_next: 'false',
		page_no: '1',
		page_size: '100',
	});
	expect(sent.fields?.split(',')).toEqual(expect.arrayContaining(['tid', 'modified', 'orders']));
	const from = momentOf(sent.start_modified);
	expect(Math.abs(Date.now() - 3_600_000 - from)).toBeLessThan(30_000);
});

test('chosen members are asked for with those that the trigger needs', async () => {
	await watch({}, { options: { fields: 'status, payment' } });
	await until(() => looks().length > 0);
	expect(looks()[0]?.fields).toBe('status,payment,tid,modified');
});

test('goes on after a restart where n8n wrote it down, though it knows no key any more', async () => {
	sell('1', '2', '3', '4', '5', '6', '7');
	const options = { recordsPerExecution: 3 };
	const first = await watch({}, { options });
	await until(() => first.records.length === 7 && isWrittenDown(first));
	await first.close();
	// A look reads whole seconds
	await new Promise((done) => setTimeout(done, 2000));
	seller.push({ tid: '8', at: Date.now() - 10_000 });
	const second = await watch({ staticData: first.kept() }, { options });
	await until(() => second.records.length > 0);
	expect(tids(second)).toEqual(['8']);
});

/** What n8n has of a trigger that has read up to a moment. */
const keptFrom = (from: number) => ({
	global: {
		'taobaoTrigger:node-1': {
			...{ choice: 'trade.changed hours 1 ', process: 'before', seen: '', pending: [] },
			...{ from, base: from, since: from, isGuessed: false },
		},
	},
});

/** How far a node had read by what n8n has written. */
function placeOf(trigger: WatchedTrigger, nodeId: string): number {
	const { global = {} } = trigger.kept() as { global?: Record<string, { from: number }> };
	return global[`taobaoTrigger:${nodeId}`]?.from ?? NaN;
}

/** Whether n8n has written that nothing is under way. */
function isWrittenDown(trigger: WatchedTrigger): boolean {
	const { global = {} } = trigger.kept() as { global?: Record<string, { pending: unknown[] }> };
	return Object.values(global).every(({ pending }) => pending.length === 0);
}

test('a run that takes the place of another doubles nothing, and the other ends', async () => {
	sell('1', '2', '3');
	const keys = new Set<string>();
	const first = await watch({ workflowId: 'twice', keys });
	const second = await watch({ workflowId: 'twice', keys });
	await until(() => first.records.length + second.records.length === 3);
	expect(first.refused.length + second.refused.length).toBe(0);
});

test('a run that takes the place of one whose execution is under way leaves nothing under way', async () => {
	sell('1');
	const keys = new Set<string>();
	let end = (): void => undefined;
	const ends = new Promise<void>((done) => (end = done));
	const first = await watch({ workflowId: 'long', keys, ends });
	await until(() => first.records.length === 1);
	const second = await watch({ workflowId: 'long', keys, staticData: first.kept() });
	seller.push({ tid: '2', at: Date.now() - 30_000 });
	end();
	await until(() => second.records.length === 1 && isWrittenDown(second));
	expect(tids(second)).toEqual(['2']);
});

test('two triggers of a workflow keep each other’s place, though n8n gives each a copy of its own', async () => {
	const first = await watch({ workflowId: 'both' });
	const staticData = first.written();
	seller.push({ tid: '1', at: Date.now() - 30_000 });
	const second = await watch({ workflowId: 'both', nodeId: 'node-2', staticData });
	await until(() => second.records.length === 1 && isWrittenDown(second));
	await first.close();
	// A look reads whole seconds
	await new Promise((done) => setTimeout(done, 2000));
	seller.push({ tid: '2', at: Date.now() - 10_000 });
	const again = await watch({ workflowId: 'both', staticData });
	await until(() => tids(again).includes('2') && isWrittenDown(again));
	expect(placeOf(again, 'node-2')).toBe(placeOf(second, 'node-2'));
});

test('a run that another has taken the place of writes nothing any more', async () => {
	sell('1');
	let end = (): void => undefined;
	const ends = new Promise<void>((done) => (end = done));
	const keys = new Set<string>();
	const first = await watch({ workflowId: 'replaced', keys, ends });
	await until(() => first.records.length === 1);
	const kept = JSON.stringify(first.kept());
	await watch(
		{ workflowId: 'replaced', keys, staticData: first.kept() },
		{ event: 'refund.changed' },
	);
	const { length } = server.sent;
	end();
	await until(() => server.sent.length > length);
	expect(JSON.stringify(first.kept())).toBe(kept);
});

describe('n8n that is stopped in order', () => {
	/** What n8n reads when it starts again: executions ended with the process. */
	const afterRestart = (data: IDataObject) =>
		JSON.parse(JSON.stringify(data), (name, value: unknown) =>
			name === 'process' ? 'before' : value,
		) as IDataObject;

	/** The nodes as another process has them. */
	const inNewProcess = () => {
		let node: TaobaoTradeTrigger | undefined;
		jest.isolateModules(() => {
			// eslint-disable-next-line @typescript-eslint/no-require-imports -- a copy of the module of its own
			const copy = require('../../../../nodes/TaobaoTradeTrigger/TaobaoTradeTrigger.node') as {
				TaobaoTradeTrigger: typeof TaobaoTradeTrigger;
			};
			node = new copy.TaobaoTradeTrigger();
		});
		return node!;
	};

	const pause = async (milliseconds: number) =>
		await new Promise((done) => setTimeout(done, milliseconds));

	/** What starts again in a new process. */
	const startedAgain = async (watched: Partial<Watched>) => {
		const trigger = await watch({ ...watched, node: inNewProcess() });
		await pause(2500);
		return trigger.keys;
	};

	test.each([
		['has taken over from', 2000],
		['waits for', 0],
	])('starts nothing again of a run that another one %s', async (_, wait) => {
		const keys = new Set<string>();
		const workflowId = `stopped-${wait}`;
		let end = (): void => undefined;
		const ends = new Promise<void>((done) => (end = done));
		seller.push({ tid: '1', at: Date.now() - 10_000 });
		const first = await watch({ workflowId, keys, ends });
		await until(() => first.records.length === 1);
		const second = await watch({ workflowId, keys, staticData: first.kept() });
		setTimeout(end, 1000);
		await pause(wait);
		await second.close();
		const staticData = afterRestart(second.kept());
		expect(await startedAgain({ workflowId, keys, staticData })).toEqual([]);
	});

	test('starts nothing again of a trigger that was closed before its neighbour', async () => {
		const keys = new Set<string>();
		const workflowId = 'neighbours';
		let end = (): void => undefined;
		let endOther = (): void => undefined;
		const ends = new Promise<void>((done) => (end = done));
		const otherEnds = new Promise<void>((done) => (endOther = done));
		seller.push({ tid: '1', at: Date.now() - 10_000 });
		const one = await watch({ workflowId, keys, ends });
		await until(() => one.records.length === 1);
		const other = { ends: otherEnds, nodeId: 'node-2', staticData: one.kept() };
		const two = await watch({ workflowId, keys, ...other });
		await until(() => two.records.length === 1);
		end();
		await pause(1500);
		await one.close();
		const closing = two.close();
		endOther();
		await closing;
		const staticData = afterRestart(two.kept());
		expect(await startedAgain({ workflowId, keys, staticData })).toEqual([]);
	});
});

test('a run waits for all before it, though none of them is written down', async () => {
	sell('1', '2');
	let end = (): void => undefined;
	const ends = new Promise<void>((done) => (end = done));
	const first = await watch({ workflowId: 'thrice', ends });
	await until(() => first.records.length === 2);
	const staticData = first.kept();
	const others = [
		await watch({ workflowId: 'thrice', staticData }),
		await watch({ workflowId: 'thrice', staticData }),
	];
	await new Promise((done) => setTimeout(done, 1500));
	end();
	seller.push({ tid: '3', at: Date.now() - 30_000 });
	await until(() => others[1]!.records.length > 0);
	expect(others.map(tids)).toEqual([[], ['3']]);
});

test('another event comes for a record, though its state has the same name', async () => {
	sell('1');
	const keys = new Set<string>();
	const first = await watch({ keys, workflowId: 'events' });
	await until(() => first.records.length === 1);
	server.answer = (sent) => withPayment(answerOf(sent), 1, textOf(seller[0]!.at));
	const second = await watch({ keys, workflowId: 'events' }, { event: 'trade.paid' });
	await until(() => second.records.length === 1);
	expect(second.refused).toEqual([]);
});

describe('a mark that is written down', () => {
	const from = Math.floor(Date.now() / 1000) * 1000;
	const keptBy = (done: Promise<unknown>) => {
		const emitted: Array<[unknown, string | undefined]> = [];
		const context = {
			getWorkflow: () => ({ id: 'written' }),
			getNode: () => ({ id: 'node-1' }),
			getWorkflowStaticData: () => ({}),
			helpers: { createDeferredPromise: () => ({ promise: done }) },
			emit: (data: unknown, _response: unknown, _done: unknown, key?: string) =>
				emitted.push([data, key]),
		} as unknown as ITriggerFunctions;
		const mark = new Watermark(from, { length: 1000 });
		const kept = new KeptMark(context, 'choice');
		kept.turnedOn(mark);
		return { mark, kept, emitted };
	};
	const items = [[{ json: {} }]];

	test('does not take away an execution that still waits', () => {
		const { mark, kept, emitted } = keptBy(new Promise(() => undefined));
		void kept.execute(items, 'waits');
		kept.writeDown(mark);
		expect(emitted).toEqual([[items, 'waits']]);
	});

	test('says what has ended, though a group of before was not found again yet', async () => {
		const { mark, kept, emitted } = keptBy(Promise.resolve({}));
		mark.pending.push({ key: 'before', names: ['a'] });
		await kept.execute(items, 'ended');
		kept.writeDown(mark);
		expect(emitted).toEqual([
			[items, 'ended'],
			[[[]], 'ended'],
		]);
	});
});

test('a beginning by a clock that is wrong is put right after a restart too', async () => {
	const away = await startListServer();
	away.close();
	const now = { startFrom: 'now' };
	const first = await watch({ credentials: away.credential, activation: 'activate' }, now);
	await first.close();
	const minuteAgo = JSON.parse(JSON.stringify(first.written()), (name, value: unknown) =>
		/^(from|base|since)$/.test(name) ? Number(value) - 60_000 : value,
	) as IDataObject;
	server.ahead = 7_200_000;
	await watch({ staticData: minuteAgo }, now);
	await until(() => looks().length > 0);
	const from = momentOf(looks()[0]?.start_modified);
	expect(Math.abs(Date.now() - 60_000 + 7_200_000 - from)).toBeLessThan(60_000);
});

describe('a quiet trigger', () => {
	test('writes down once a day where it is', async () => {
		const from = Math.floor(Date.now() / 1000) * 1000 - 25 * 3_600_000;
		const trigger = await watch({ staticData: keptFrom(from) });
		await until(() => trigger.keys.length === 1);
		expect(trigger.records).toEqual([]);
		expect(Date.now() - placeOf(trigger, 'node-1')).toBeLessThan(60_000);
	});

	test.each([
		['less than a day', 23, false],
		['a node that makes an item of nothing', 25, true],
	])('starts nothing for %s', async (_, hours, alwaysOutputData) => {
		const from = Math.floor(Date.now() / 1000) * 1000 - hours * 3_600_000;
		const trigger = await watch({ staticData: keptFrom(from), alwaysOutputData });
		const isDone = () => {
			const { end_modified: end = '' } = server.sent.at(-1) ?? {};
			return Date.now() - Date.parse(`${end.replace(' ', 'T')}+08:00`) < 60_000;
		};
		await until(() => server.sent.length > 1 && isDone());
		await trigger.close();
		expect(trigger.keys).toEqual([]);
	});
});

test('comes to the present on a day of sales, though a longer overlap is wanted than spans are given', async () => {
	server.answer = ({ start_time, end_time }) =>
		momentOf(end_time) - momentOf(start_time) > 20 * 60_000
			? refusal(15, { sub_code: 'isv.time-span-too-long' })
			: { tbk_order_details_get_response: { data: { results: {}, has_next: false } } };
	await watch(
		{ node: new TaobaoAffiliateTrigger() },
		{ event: 'order.changed', startHours: 4, options: { overlap: 3000 } },
	);
	const isPresent = () => Date.now() - momentOf(server.sent.at(-1)?.end_time) < 60_000;
	await until(() => server.sent.length > 10 && isPresent());
});

test('a loss is told once, though the platform is away', async () => {
	const longAgo = Math.floor(Date.now() / 1000) * 1000 - 100 * 86_400_000;
	let isAway = false;
	server.answer = (sent) => {
		if (isAway) return { error_response: { code: 1, msg: 'down' } };
		isAway = true;
		return answerOf(sent);
	};
	const trigger = await watch({ staticData: keptFrom(longAgo) });
	await until(() => server.sent.length > 8);
	expect(trigger.failures.map(({ message }) => message)).toEqual([
		'Changes are lost: the platform no longer has them',
	]);
});

test('records that are refused in full come as listed, and the reason is told once', async () => {
	sell('1', '2', '3');
	server.answer = (sent) =>
		sent.method === 'taobao.trade.fullinfo.get'
			? refusal(15, { sub_code: 'isv.trade-not-exist' })
			: answerOf(sent);
	const trigger = await watch({}, { options: { fetchDetail: true } });
	await until(() => trigger.records.length === 3);
	expect(trigger.records[0]).toMatchObject({ tid: 1, status: 'TRADE_FINISHED' });
	expect(trigger.failures).toHaveLength(1);
});

test('the records in full come by one more call each', async () => {
	sell('1');
	const trigger = await watch({}, { options: { fetchDetail: true } });
	await until(() => trigger.records.length === 1);
	expect(trigger.records[0]).toEqual({ tid: 1, receiver: 'all' });
});

describe('a credential that is refused', () => {
	test('is told to the user who turns the trigger on', async () => {
		server.answer = () => refusal(29);
		await expect(watch({ activation: 'activate' })).rejects.toThrow(/app key/);
	});

	test('does not end the trigger when n8n starts, and is reported once', async () => {
		server.answer = () => refusal(29);
		const trigger = await watch({ activation: 'init' });
		await until(() => server.sent.length >= 3);
		expect(trigger.failures).toHaveLength(1);
		expect(trigger.errors).toEqual([]);
		server.answer = answerOf;
		sell('1');
		await until(() => trigger.records.length === 1);
	});
});

describe('a platform that is away', () => {
	test.each(['init', 'activate'] as const)('ends nothing (%s)', async (activation) => {
		const away = await startListServer();
		away.close();
		const started = Date.now();
		const trigger = await watch({ activation, credentials: away.credential });
		expect(Date.now() - started).toBeLessThan(20_000);
		expect([...trigger.failures, ...trigger.errors]).toEqual([]);
	});

	test('is asked again, and what it has then starts executions', async () => {
		let isAway = true;
		server.answer = (sent) =>
			isAway ? { error_response: { code: 1, msg: 'down' } } : answerOf(sent);
		const trigger = await watch({}, {});
		await until(() => server.sent.length > 0);
		isAway = false;
		sell('1');
		await until(() => trigger.records.length === 1);
		expect([...trigger.failures, ...trigger.errors]).toEqual([]);
	});
});

test('closes at once while a call is under way', async () => {
	const trigger = await watch();
	const started = Date.now();
	await trigger.close();
	expect(Date.now() - started).toBeLessThan(4000);
	const { length } = server.sent;
	await new Promise((done) => setTimeout(done, 1500));
	expect(server.sent.length).toBeLessThanOrEqual(length + 1);
});

describe('a test of the workflow', () => {
	const sample = async (parameters: INodeParameters = {}) => {
		const { response } = await watch({ activation: 'manual' }, parameters);
		await response.manualTriggerFunction?.();
		const [[item] = []] = (await response.manualTriggerResponse) ?? [];
		return item?.json;
	};

	test('gets the newest record', async () => {
		sell('1', '2', '3');
		expect(await sample()).toMatchObject({ tid: 3 });
	});

	test('looks back until there is one', async () => {
		seller.push({ tid: '1', at: Date.now() - 20 * 3_600_000 });
		expect(await sample()).toMatchObject({ tid: 1 });
	});

	test('gets the newest, also of a list that has more than a page', async () => {
		const at = Date.now() - 900_000;
		seller.push(
			...Array.from({ length: 300 }, (_, id) => ({ tid: String(id), at: at + id * 2000 })),
		);
		expect(await sample()).toMatchObject({ tid: 299 });
		expect(server.sent.length).toBeLessThanOrEqual(10);
	});

	test('gets one on the platform’s clock, though the machine’s is wrong', async () => {
		server.ahead = 540_000;
		seller.push({ tid: '1', at: Date.now() - 600_000 }, { tid: '2', at: Date.now() + 530_000 });
		expect(await sample()).toMatchObject({ tid: 2 });
	});

	test('gets one in shorter spans where the platform refuses a long one', async () => {
		sell('1');
		server.answer = (sent) =>
			momentOf(sent.end_modified) - momentOf(sent.start_modified) > 1_200_000
				? refusal(41, { sub_code: 'isv.invalid-parameter:span' })
				: answerOf(sent);
		expect(await sample()).toMatchObject({ tid: 1 });
	});

	test('gets it as it is listed where the platform does not give it in full', async () => {
		sell('1');
		server.answer = (sent) =>
			sent.method === 'taobao.trade.fullinfo.get'
				? refusal(15, { sub_code: 'isv.trade-not-exist' })
				: answerOf(sent);
		expect(await sample({ options: { fetchDetail: true } })).toMatchObject({ tid: 1 });
	});

	test('gets one for which the event has come', async () => {
		sell('1', '2', '3');
		server.answer = (sent) => withPayment(answerOf(sent), 2);
		expect(await sample({ event: 'trade.paid' })).toMatchObject({ tid: 2 });
	});

	test('says so where there is none', async () => {
		await expect(sample()).rejects.toThrow(/nothing for the event "Trade Created or Changed"/);
	});

	test('gives the platform’s reason where it refuses', async () => {
		server.answer = () => refusal(29);
		await expect(sample()).rejects.toThrow(/app key/);
	});
});

test.each([
	[{ event: 'nothing' }, /event "nothing" is unknown/],
	[{ pollEvery: 5, pollUnit: 'seconds' }, /Poll Every/],
	[{ startFrom: 'date', startDate: 'yesterday' }, /Date/],
	[{ options: { recordsPerExecution: 0 } }, /Records per Execution/],
])('refuses %j', async (parameters: INodeParameters, message) => {
	await expect(watch({}, parameters)).rejects.toThrow(message);
});
