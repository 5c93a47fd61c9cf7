import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Gateway } from '../../../gateway/Gateway';
import type { Session } from '../../../start/session';
import { taobaoCredential } from '../credentials';
import { log } from '../fixtures';
import { openN8n } from '../n8n';
import { itemsOf, readRun } from '../workflows';
import { test } from './fixtures';
import { queueEnv, shortLocks } from './queueEnv';
import { CALL, sendBatches } from './queueLoad';
import { type Worker, startWorker } from './workers';

const DATABASE = 'n8n_queue';
const BATCHES = 100;
const BATCH_SIZE = 50;
const MOST_TRADES = 1000;
const PATIENCE_MS = 240_000;

/**
 * By 100 executions. N8n does not repeat what died with the worker; it tells the sender that it
 * failed, who sends it again.
 */
test('5,000 calls by two workers, one of them killed: none is lost', async ({
	host,
	tarball,
	folder,
	gateway,
	postgres,
	redis,
}) => {
	test.setTimeout(420_000);
	await postgres.query(`CREATE DATABASE ${DATABASE}`);
	const settings = {
		host,
		userFolder: `${folder}/queue`,
		env: { ...queueEnv(postgres, redis, DATABASE), ...shortLocks },
	};
	const n8n = await openN8n({ ...settings, tarball });
	const names = ['worker-1', 'worker-2'];
	const workers = await Promise.all(names.map((name) => startWorker(name, settings)));
	try {
		await n8n.session.saveCredential(taobaoCredential(gateway));
		const batches = makeBatches(gateway);
		const [again] = await Promise.all([sendBatches(n8n, batches), killOnTheWay(workers[1])]);
		log(`  ${shareOf(workers)}; ${again} died with worker-2 and were sent again`);
		expect(again, 'the worker died while it worked').toBeGreaterThan(0);
		const executions = await postgres.query('SELECT status, id FROM execution_entity', DATABASE);
		const failed = executions.filter(([status]) => status !== 'success');
		expect(failed.map(([status]) => status)).toEqual(Array<string>(again).fill('error'));
		const good = executions.filter((row) => !failed.includes(row)).map(([, id = '']) => id);
		expect(good).toHaveLength(BATCHES);
		const wanted = batches.flat();
		expect(lacking(wanted, askedFor(gateway)), 'trades that were never asked for').toEqual([]);
		expect(lacking(wanted, await given(n8n.session, good)), 'trades in no result').toEqual([]);
	} finally {
		await Promise.all([n8n, ...workers].map((server) => server.stop()));
	}
});

function makeBatches(gateway: Gateway): string[][] {
	const tids: string[] = [];
	while (tids.length < BATCHES * BATCH_SIZE) tids.push(...gateway.addTrades(MOST_TRADES));
	return Array.from({ length: BATCHES }, (_, at) =>
		tids.slice(at * BATCH_SIZE, (at + 1) * BATCH_SIZE),
	);
}

/** Kills a worker when it has done some of its work. */
async function killOnTheWay(worker: Worker | undefined): Promise<void> {
	for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
		if (worker && worker.begun() >= BATCHES / 5) return worker.kill();
	}
	throw new Error('The worker that was to be killed did too little');
}

function shareOf(workers: Worker[]): string {
	return workers.map(({ name, begun }) => `${name} began ${begun()} executions`).join(', ');
}

function askedFor({ calls }: Gateway): Set<string | undefined> {
	const answered = calls.filter(({ outcome }) => outcome === 'ok');
	return new Set(answered.map(({ business }) => business.tid));
}

/** The trades that executions gave out. */
async function given(session: Session, executions: string[]): Promise<Set<string>> {
	const tids = new Set<string>();
	for (const id of executions)
		for (const { tid } of itemsOf(await readRun(session, id), CALL)) tids.add(String(tid));
	return tids;
}

function lacking(wanted: string[], there: Set<string | undefined>): string[] {
	return wanted.filter((tid) => !there.has(tid));
}
