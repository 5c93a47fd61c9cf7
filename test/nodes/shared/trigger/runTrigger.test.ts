import type { INodeParameters } from 'n8n-workflow';
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
});

afterEach(async () => {
	for (const trigger of open.splice(0)) await trigger.close();
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
	return {
		trades_sold_increment_get_response: { total_results: trades.length, trades: { trade: trades } },
	};
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
	const end = Date.now() + 20_000;
	while (!isSo() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
	expect(isSo()).toBe(true);
}

function sell(...tids: string[]) {
	seller.push(...tids.map((tid, index) => ({ tid, at: Date.now() - 600_000 + index * 1000 })));
}

const tids = ({ records }: WatchedTrigger) => records.map(({ tid }) => String(tid));

test('each change starts an execution, under a key of its own', async () => {
	sell('1001', '1002', '1003');
	const trigger = await watch({ workflowId: 'keys' });
	await until(() => trigger.records.length === 3);
	expect(tids(trigger)).toEqual(['1001', '1002', '1003']);
	const [first] = seller;
	expect(trigger.keys[0]).toBe(`keys:node-1:1001@${textOf(first!.at)}`);
});

test('asks on the platform’s clock, for the total, with the filters and all members', async () => {
	await watch(
		{},
		{ filters: { status: 'WAIT_BUYER_PAY' }, options: { sessionKey: 'another shop' } },
	);
	await until(() => server.sent.length > 1);
	const sent = server.sent[1]!;
	expect(sent).toMatchObject({
		method: 'taobao.trades.sold.increment.get',
		session: 'another shop',
		status: 'WAIT_BUYER_PAY',
		use_has_next: 'false',
		page_no: '1',
		page_size: '100',
	});
	expect(sent.fields?.split(',')).toEqual(expect.arrayContaining(['tid', 'modified', 'orders']));
	const from = Date.parse(`${sent.start_modified?.replace(' ', 'T')}+08:00`);
	expect(Math.abs(Date.now() - 3_600_000 - 120_000 - from)).toBeLessThan(10_000);
});

test('chosen members are asked for with those that the trigger needs', async () => {
	await watch({}, { options: { fields: 'status, payment' } });
	await until(() => server.sent.length > 1);
	expect(server.sent[1]?.fields).toBe('status,payment,tid,modified');
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
		expect(Date.now() - started).toBeLessThan(7000);
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
	expect(Date.now() - started).toBeLessThan(200);
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
