import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Gateway } from '../../../gateway/Gateway';
import type { Workflow } from '../../../start/session';
import { taobaoCredential } from '../credentials';
import { log } from '../fixtures';
import { type N8n, openN8n } from '../n8n';
import { activate, deactivate, readPublication } from '../workflows';
import { Restarts, loseSomeCalls } from './disturbances';
import { test } from './fixtures';
import { type NaivePoller, startNaivePoller } from './naivePoller';
import { queueEnv } from './queueEnv';
import { type Sink, doubledIn } from './sink';
import { METHOD, triggerWorkflow } from './triggerWorkflow';
import { startWorker } from './workers';

/** Of 10,000 changes, half happened in the hour before, some come in one second, the others in two minutes. */
const BEFORE = { count: 5000, since: 3600, perSecond: 1.4, again: 0.3 };
const LIVE = { count: 4500, perSecond: 36, again: 0.3, moving: 1 };
const AT_ONCE = { count: 500, seed: 2 };
/** The lag of the platform's lists; the trigger's overlap is as much greater as it is at a real shop. */
const LAG = { lag: 22, late: 0.02 };
const POLL_SECONDS = 10;
const RECORDS_PER_EXECUTION = 100;
/** By so much the clock of the platform is ahead of n8n's. */
const AHEAD_SECONDS = 540;
/** How long n8n may take to begin anew, and how soon it is stopped in the midst of its work. */
const HANDED_OVER = { timeout: 120_000, intervals: [50] };
const QUEUE_DATABASE = 'n8n_triggers';

/** One n8n after the other on the same data, as restarts belong to what is tested. */
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let server: Restarts | undefined;

test.afterAll(async () => server?.running.stop());

test('activation with a wrong secret says so', async ({ host, tarball, folder, gateway, sink }) => {
	const userFolder = `${folder}/triggers`;
	const first = await openN8n({ host, tarball, userFolder });
	server = new Restarts(first, () => openN8n({ host, userFolder }));
	const { session } = running();
	await session.saveCredential(taobaoCredential(gateway));
	const wrong = taobaoCredential(gateway, 'Wrong secret');
	await session.saveCredential({ ...wrong, data: { ...wrong.data, appSecret: 'wrong' } });
	const workflow = triggerWorkflow(sink, { id: 'triggerRefused', credential: wrong.name });
	const id = await session.saveWorkflow(workflow);
	await activate(session, id);
	const failed = expect.objectContaining({ errorMessage: expect.stringMatching(/signature/i) });
	await expect
		.poll(() => readPublication(session, id), { timeout: 60_000 })
		.toMatchObject({ status: 'failed', triggers: [failed] });
	await deactivate(session, id);
});

test('10,000 changes with restarts, a crash, drops and throttling: none is lost', async ({
	gateway,
	sink,
}) => {
	gateway.setClock(AHEAD_SECONDS);
	gateway.planChanges(BEFORE);
	loseSomeCalls(gateway, METHOD);
	const naive = startNaivePoller(gateway, { everySeconds: POLL_SECONDS, since: BEFORE.since });
	const lastHours = { startFrom: 'hours', startHours: 1.1 };
	const id = await startTrigger(
		gateway,
		triggerWorkflow(sink, { id: 'triggerChanges', parameters: lastHours }),
	);
	gateway.planChanges({ ...LIVE, ...LAG });
	const crashedTime = await disturb(gateway, sink);
	await arrive(gateway, sink, 300_000);
	// What would come twice has the time to come.
	await sleep(2.5 * POLL_SECONDS * 1000);
	await naive.stop();
	report(gateway, sink, naive);
	expect(lostOf(gateway, sink)).toEqual([]);
	const { [crashedTime]: byCrash = 0, ...others } = sink.doubledBy;
	expect(byCrash, 'no more than the group that was under way').toBeLessThanOrEqual(
		RECORDS_PER_EXECUTION,
	);
	expect(Object.values(others), 'doubled by restarts').toEqual([0, 0, 0]);
	expect(lostOf(gateway, naive), 'the naive way loses some').not.toEqual([]);
	await deactivate(running().session, id);
});

/** Two restarts, a crash between them, and the platform that throttles for a time; tells the time that the crash ended. */
async function disturb(gateway: Gateway, sink: Sink): Promise<number> {
	const throttle = () => gateway.injectFault({ kind: 'throttled', seconds: 5, lasts: 5 });
	await sleep(10_000);
	await server?.restart();
	sink.beginTime();
	throttle();
	gateway.planChanges({ ...AT_ONCE, ...LAG });
	await sleep(15_000);
	await server?.crash();
	sink.beginTime();
	await sleep(15_000);
	await server?.restart();
	sink.beginTime();
	throttle();
	return 1;
}

test('restarts while records are handed over double none', async ({ gateway, sink }) => {
	gateway.planChanges({ count: 2000, since: 3600, perSecond: 0.6, again: 0.2 });
	const parameters = { startFrom: 'hours', startHours: 1.1 };
	const options = { recordsPerExecution: 10 };
	const id = await startTrigger(
		gateway,
		triggerWorkflow(sink, { id: 'triggerBusy', parameters, options }),
	);
	for (const deliveries of [20, 60, 100]) {
		await expect.poll(() => sink.deliveries, HANDED_OVER).toBeGreaterThan(deliveries);
		await server?.restart();
		sink.beginTime();
	}
	await arrive(gateway, sink);
	expect(sink.doubledBy).toEqual([0, 0, 0, 0]);
	await deactivate(running().session, id);
});

test('a platform that is away when n8n starts: the trigger comes alive by itself', async ({
	gateway,
	sink,
}) => {
	const id = await startTrigger(gateway, triggerWorkflow(sink, { id: 'triggerAway' }));
	gateway.injectFault({ kind: 'drop', moment: 'unread' });
	await server?.restart();
	// Longer than all of n8n's own attempts to start a trigger that fails
	await sleep(30_000);
	expect(gateway.calls.filter(({ outcome }) => outcome === 'drop').length).toBeGreaterThan(1);
	gateway.reset();
	gateway.planChanges({ count: 3 });
	await arrive(gateway, sink);
	await deactivate(running().session, id);
});

test('a trigger that is renamed and published again loses and doubles nothing', async ({
	gateway,
	sink,
}) => {
	const id = await startTrigger(gateway, triggerWorkflow(sink, { id: 'triggerRenamed' }));
	gateway.planChanges({ count: 300, perSecond: 10, again: 0.2, lag: 10 });
	await sleep(15_000);
	const { session } = running();
	await session.saveWorkflow(triggerWorkflow(sink, { id, name: 'Changed trades' }));
	await activate(session, id);
	await arrive(gateway, sink);
	await sleep(2.5 * POLL_SECONDS * 1000);
	expect(doubledIn(sink)).toBe(0);
	await deactivate(session, id);
});

test('in queue mode each change is worked on once', async ({
	host,
	tarball,
	folder,
	gateway,
	postgres,
	redis,
	sink,
}) => {
	await server?.running.stop();
	server = undefined;
	await postgres.query(`CREATE DATABASE ${QUEUE_DATABASE}`);
	const env = queueEnv(postgres, redis, QUEUE_DATABASE);
	const settings = { host, userFolder: `${folder}/triggersQueue`, env };
	const n8n = await openN8n({ ...settings, tarball });
	const worker = await startWorker('worker', settings);
	try {
		await n8n.session.saveCredential(taobaoCredential(gateway));
		await startTrigger(gateway, triggerWorkflow(sink, { id: 'triggerQueue' }), n8n);
		gateway.planChanges({ count: 500, perSecond: 25, again: 0.2, lag: 10 });
		await arrive(gateway, sink);
		await sleep(2.5 * POLL_SECONDS * 1000);
		expect(doubledIn(sink)).toBe(0);
		expect(worker.begun()).toBeGreaterThan(0);
	} finally {
		await Promise.all([n8n, worker].map((program) => program.stop()));
	}
});

function running(): N8n {
	if (!server) throw new Error('n8n does not run');
	return server.running;
}

/** Activates a workflow, and waits until its trigger has made a call. */
async function startTrigger(
	gateway: Gateway,
	workflow: Workflow,
	{ session }: N8n = running(),
): Promise<string> {
	const id = await session.saveWorkflow(workflow);
	const before = gateway.calls.length;
	await activate(session, id);
	await expect.poll(() => gateway.calls.length).toBeGreaterThan(before);
	return id;
}

/** Waits until the last change of each record has come. */
async function arrive(gateway: Gateway, sink: Sink, timeout = 240_000): Promise<void> {
	const intervals = [1000];
	await expect.poll(() => lostOf(gateway, sink).length, { timeout, intervals }).toBe(0);
}

/** The last changes that did not come; what was changed once more before it was seen is not lost. */
function lostOf(gateway: Gateway, { counts }: Pick<Sink, 'counts'>): string[] {
	return gateway
		.changesOf(METHOD)
		.filter(({ isLast, id, modified }) => isLast && !counts.has(`${id}@${modified}`))
		.map(({ id, modified }) => `${id}@${modified}`);
}

function report(gateway: Gateway, sink: Sink, naive: NaivePoller): void {
	const changes = gateway.changesOf(METHOD);
	const records = changes.filter(({ isLast }) => isLast).length;
	const calls = gateway.calls.filter(({ method }) => method === METHOD).length - naive.calls;
	const line = (name: string, way: Pick<Sink, 'counts'>, made: number) =>
		`  ${name}: lost ${lostOf(gateway, way).length}, doubled ${doubledIn(way)}, ` +
		`${way.counts.size} states seen, ${made} calls`;
	log(`  ${changes.length} changes of ${records} records`);
	log(`${line('trigger', sink, calls)}, ${sink.deliveries} executions`);
	log(`  doubled by restart, crash, restart, and without: ${sink.doubledBy.join(', ')}`);
	log(line('naive way', naive, naive.calls));
}
