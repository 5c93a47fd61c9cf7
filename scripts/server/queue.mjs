import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { startN8n } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';
import { openSession } from '../../start/session.ts';
import { saveLoad, sendBatches, tradesOf } from './queueLoad.mjs';
import { startWorker } from './workers.mjs';

/** @typedef {import('./workers.mjs').Worker} Worker */

/**
 * @typedef {object} Queue a main n8n with two workers
 * @property {string} url
 * @property {import('../../start/session.ts').Session} session
 * @property {Worker[]} workers
 * @property {() => Promise<Array<{ id: string, status: string }>>} executions all that there were
 * @property {() => Promise<void>} stop
 */

const DATABASE = 'n8n_queue';
const BATCHES = 100;
const BATCH_SIZE = 50;
const MOST_TRADES = 1000;
const PATIENCE_MS = 240_000;

/**
 * N8N in queue mode on PostgreSQL; a job of a worker that is gone is given up after a few seconds.
 *
 * @param {{ postgres: import('./postgres.mjs').Postgres, redis: import('./redis.mjs').Redis }} servers
 * @returns {NodeJS.ProcessEnv}
 */
function queueEnv({ postgres: { address }, redis }) {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		QUEUE_WORKER_LOCK_DURATION: '6000',
		QUEUE_WORKER_LOCK_RENEW_TIME: '1500',
		QUEUE_WORKER_STALLED_INTERVAL: '2000',
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: address.host,
		DB_POSTGRESDB_PORT: String(address.port),
		DB_POSTGRESDB_USER: address.user,
		DB_POSTGRESDB_PASSWORD: address.password,
		DB_POSTGRESDB_DATABASE: DATABASE,
		N8N_RUNNERS_ENABLED: 'false',
	};
}

/**
 * @param {{ host: import('../../start/host.ts').Host, userFolder: string, postgres: import('./postgres.mjs').Postgres, redis: import('./redis.mjs').Redis, log: import('../../start/commands.ts').Log }} settings
 * @returns {Promise<Queue>}
 */
export async function startQueue({ host, userFolder, postgres, redis, log }) {
	await postgres.query(`CREATE DATABASE ${DATABASE}`);
	const env = queueEnv({ postgres, redis });
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log, env });
	const session = await openSession({ url: n8n.url, userFolder });
	const workers = await Promise.all(
		['worker-1', 'worker-2'].map((name) =>
			startWorker({ host, userFolder, env, name, concurrency: 5 }),
		),
	);
	const stop = async () => {
		await Promise.all([n8n.stop(), ...workers.map((worker) => worker.stop())]);
	};
	const executions = async () => {
		const rows = await postgres.query('SELECT id, status FROM execution_entity', DATABASE);
		return rows.map(([id = '', status = '']) => ({ id, status }));
	};
	return { url: n8n.url, session, workers, executions, stop };
}

/**
 * Makes 5,000 calls by 100 executions and kills a worker on the way: each trade is asked for at the
 * gateway and comes out of an execution. N8n does not repeat what died with the worker; it tells the
 * sender that it failed, who sends it again.
 *
 * @param {{ queue: Queue, controls: import('./gatewayControls.mjs').GatewayControls, log: import('../../start/commands.ts').Log }} task
 */
export async function survivesLostWorker({ queue, controls, log }) {
	const { session, url, workers } = queue;
	await controls.reset();
	const batches = await makeBatches(controls);
	await saveLoad(session);
	const began = performance.now();
	const [again] = await Promise.all([sendBatches(url, batches), killOnTheWay(workers[1])]);
	const seconds = Math.round((performance.now() - began) / 1000);
	log(
		`  ${shareOf(workers)}; ${again} died with worker-2 and were sent again; ${seconds} s in all`,
	);
	assert.ok(again > 0, 'the worker died while it worked');
	const executions = await queue.executions();
	const good = executions.filter(({ status }) => status === 'success').map(({ id }) => id);
	const others = executions.filter(({ status }) => status !== 'success');
	assert.deepEqual(countsOf(others.map(({ status }) => status)), { error: again });
	assert.equal(good.length, BATCHES);
	await checkTrades({ session, controls, good, wanted: batches.flat() });
}

/** @param {import('./gatewayControls.mjs').GatewayControls} controls */
async function makeBatches(controls) {
	const tids = [];
	while (tids.length < BATCHES * BATCH_SIZE) tids.push(...(await controls.addTrades(MOST_TRADES)));
	return Array.from({ length: BATCHES }, (_, at) =>
		tids.slice(at * BATCH_SIZE, (at + 1) * BATCH_SIZE),
	);
}

/** @param {Worker | undefined} worker that has done some of its work */
async function killOnTheWay(worker) {
	for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
		if (!worker || worker.executions().length < BATCHES / 5) continue;
		return worker.kill();
	}
	throw new Error('The worker that was to be killed did too little');
}

/** @param {string[]} words */
function countsOf(words) {
	const counts = /** @type {Record<string, number>} */ ({});
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

/** @param {Worker[]} workers */
function shareOf(workers) {
	return workers
		.map((worker) => `${worker.name} began ${worker.executions().length} executions`)
		.join(', ');
}

/** @param {{ session: import('../../start/session.ts').Session, controls: import('./gatewayControls.mjs').GatewayControls, good: string[], wanted: string[] }} run */
async function checkTrades({ session, controls, good, wanted }) {
	const answered = (await controls.calls()).filter(({ outcome }) => outcome === 'ok');
	const asked = new Set(answered.map(({ business }) => business.tid));
	const given = new Set();
	for (const id of good) for (const tid of await tradesOf(session, id)) given.add(tid);
	assert.equal(wanted.filter((tid) => !asked.has(tid)).length, 0, 'trades were never asked for');
	assert.equal(wanted.filter((tid) => !given.has(tid)).length, 0, 'trades are in no result');
}
