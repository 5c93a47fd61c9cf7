import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endAllChildren } from '../start/processes.ts';
import { installPack } from '../start/installPack.ts';
import { isInterrupted, onInterrupt } from '../start/processes.ts';
import { startN8n } from '../start/n8n.ts';
import { freePort } from '../start/ports.ts';
import { openSession } from '../start/session.ts';
import { askAgent } from './server/agent.mjs';
import { executeByCommand, importByCommand } from './server/commandLine.mjs';
import { saveCredentials } from './server/credentials.mjs';
import { exampleRuns } from './server/exampleRuns.mjs';
import { isLazilyLoaded, showInstalls } from './server/installs.mjs';
import { syncTwice } from './server/orderSync.mjs';
import { requirePrograms } from './server/findProgram.mjs';
import { startQueue, survivesLostWorker } from './server/queue.mjs';
import { startRedis } from './server/redis.mjs';
import { Report } from './server/Report.mjs';
import { setStage } from './server/Stage.mjs';
import { checkTools } from './server/tools.mjs';
import { answerByWebhook } from './server/webhook.mjs';
import { readExample } from './server/workflows.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const log = (line) => console.log(line);

/** Shows the packed nodes at work in a real n8n: installs, examples, webhooks, agents, a queue. */
async function main() {
	const started = performance.now();
	onInterrupt();
	requirePrograms();
	const report = new Report(log);
	const stage = await setStage(root, log);
	await showInstalls(stage, report);
	await showCommandLine(stage, report);
	await showExamples(stage, report);
	await showQueue(stage, report);
	await stage.postgres.stop();
	log(`${Math.round((performance.now() - started) / 1000)} s`);
	report.end();
}

/** By n8n's commands, while it does not run. */
async function showCommandLine(stage, report) {
	const { host, userFolder } = stage;
	const [credential] = stage.credentials;
	await report.step('an example and its credential are imported by command', () =>
		importByCommand({ root, host, userFolder, example: 'any-api', credential }),
	);
	await report.step('a workflow is executed by command', async () => {
		const { id } = readExample(root, 'sold-trades');
		const items = await executeByCommand({ host, userFolder, id, node: 'Edit Fields' });
		assert.equal(items.length, 5);
	});
}

/** In an n8n that was restarted, so that it loads the pack lazily. */
async function showExamples(stage, report) {
	const { host, userFolder, name } = stage;
	const env = { N8N_LOG_LEVEL: 'debug' };
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log, env });
	try {
		const session = await openSession({ url: n8n.url, userFolder });
		await report.step('a restarted n8n loads the pack lazily and offers its nodes', () =>
			isLazilyLoaded({ session, logFile: n8n.logFile, name }),
		);
		await saveCredentials(session, stage.credentials);
		const place = { ...stage, url: n8n.url, session };
		for (const [what, run] of Object.entries(exampleRuns))
			await report.step(`example ${what}`, () => run(place));
		await report.step(
			'examples order-sync-postgres and shipping-with-waybill keep a table of trades up to date',
			() => syncTwice(place),
		);
		await report.step('example sms-on-event answers at a production webhook', () =>
			answerByWebhook(place),
		);
		await report.step('an AI agent uses a node as its tool', () => askAgent(place));
	} finally {
		await n8n.stop();
	}
	const pack = join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	await report.step('every operation is a tool with a valid name and schema', () =>
		checkTools({ host, pack }),
	);
}

/** With a main n8n, two workers, Redis and PostgreSQL. */
async function showQueue(stage, report) {
	const { host, tarball, postgres, controls } = stage;
	const userFolder = join(stage.folder, 'queue');
	await report.step('5,000 calls by two workers, one of them killed: none is lost', async () => {
		const redis = await startRedis();
		await installPack({ tarball, userFolder, log });
		const queue = await startQueue({ host, userFolder, postgres, redis, log });
		try {
			await saveCredentials(queue.session, stage.credentials);
			await survivesLostWorker({ queue, controls, log });
		} finally {
			await queue.stop();
			await redis.stop();
		}
	});
}

try {
	await main();
} catch (error) {
	if (!isInterrupted()) {
		console.error(`\n${error.message}`);
		if (error.hint) console.error(error.hint);
		if (!error.hint) console.error(error.stack);
		process.exitCode = 1;
	}
}
if (!isInterrupted()) await endAllChildren();
