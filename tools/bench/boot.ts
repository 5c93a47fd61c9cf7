import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../start/host';
import { installPack } from '../../start/installPack';
import { startN8n } from '../../start/n8n';
import { packProject } from '../../start/packProject';
import { freePort } from '../../start/ports';
import { root } from '../catalogue/paths';
import { median } from './measure';

const rounds = 3;
const quiet = () => undefined;

/** Starts n8n with and without the nodes, in turns, and compares start-up time and idle memory. */
export async function measureBoot(host: Host): Promise<void> {
	const tarball = await packProject({ root, log: console.log });
	const plain = { folder: mkdtempSync(join(tmpdir(), 'n8n-without-')), starts: [] as number[][] };
	const packed = { folder: mkdtempSync(join(tmpdir(), 'n8n-with-')), starts: [] as number[][] };
	await installPack({ tarball, userFolder: packed.folder, log: quiet });
	// The first start of each makes its database, and does not count
	for (let round = 0; round <= rounds; round += 1)
		for (const { folder, starts } of [plain, packed]) {
			const start = await startOnce(host, folder);
			if (round > 0) starts.push(start);
		}
	for (const { folder } of [plain, packed]) rmSync(folder, { recursive: true, force: true });
	const starts = [packed.starts, plain.starts];
	report(
		'Boot',
		's',
		starts.map((list) => list.map(([seconds = NaN]) => seconds)),
	);
	report(
		'Idle memory',
		'MB',
		starts.map((list) => list.map(([, megabytes = NaN]) => megabytes)),
	);
}

/** Seconds until n8n answers, and the megabytes of its main process ten seconds later. */
async function startOnce(host: Host, userFolder: string): Promise<number[]> {
	const started = performance.now();
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log: quiet });
	const seconds = (performance.now() - started) / 1000;
	await sleep(10_000);
	// As Linux tells it
	const status = readFileSync(`/proc/${n8n.pid}/status`, 'utf8');
	await n8n.stop();
	return [seconds, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024];
}

function report(title: string, unit: string, lists: number[][]): void {
	const [loaded = NaN, base = NaN] = lists.map(median);
	const [a, b, ratio] = [loaded.toFixed(1), base.toFixed(1), (loaded / base).toFixed(2)];
	console.log(`${title}: ${a} ${unit} with, ${b} ${unit} without (ratio ${ratio})`);
}
