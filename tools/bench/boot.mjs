import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endAllChildren } from '../../start/processes.ts';
import { ensureHost } from '../../start/host.ts';
import { installPack } from '../../start/installPack.ts';
import { startN8n } from '../../start/n8n.ts';
import { freePort } from '../../start/ports.ts';
import { packProject } from '../../start/packProject.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const rounds = 3;
const quiet = () => undefined;

/** Starts n8n with and without the nodes, in turns, and compares start-up time and idle memory. */
async function main() {
	const host = await ensureHost(console.log);
	const tarball = await packProject({ root, log: console.log });
	const folders = ['without', 'with'].map((name) => mkdtempSync(join(tmpdir(), `n8n-${name}-`)));
	const [without = '', withPack = ''] = folders;
	await installPack({ tarball, userFolder: withPack, log: quiet });
	for (const userFolder of folders) await measure(host, userFolder);
	const results = { without: [], with: [] };
	for (let round = 0; round < rounds; round += 1) {
		results.without.push(await measure(host, without));
		results.with.push(await measure(host, withPack));
	}
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	report('Boot', 's', results, 'seconds');
	report('Idle memory', 'MB', results, 'megabytes');
}

/** Seconds until n8n answers, and the resident memory of its main process ten seconds later. */
async function measure(host, userFolder) {
	const started = performance.now();
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log: quiet });
	const seconds = (performance.now() - started) / 1000;
	await sleep(10_000);
	const megabytes = residentMemory(n8n.pid);
	await n8n.stop();
	return { seconds, megabytes };
}

/** Megabytes of a process, as Linux tells them. */
function residentMemory(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function report(title, unit, results, key) {
	const median = (list) =>
		list.map((entry) => entry[key]).sort((a, b) => a - b)[Math.floor(rounds / 2)];
	const [base, loaded] = [median(results.without), median(results.with)];
	const ratio = (loaded / base).toFixed(2);
	console.log(
		`${title}: ${loaded.toFixed(1)} ${unit} with, ${base.toFixed(1)} ${unit} without (ratio ${ratio})`,
	);
}

await main();
await endAllChildren();
