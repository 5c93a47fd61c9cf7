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
	const [plain, packed] = [begin('without'), begin('with')];
	await installPack({ tarball, userFolder: packed.folder, log: quiet });
	for (const { folder } of [plain, packed]) await startOnce(host, folder);
	for (let round = 0; round < rounds; round += 1)
		for (const { folder, seconds, megabytes } of [plain, packed]) {
			const start = await startOnce(host, folder);
			seconds.push(start.seconds);
			megabytes.push(start.megabytes);
		}
	for (const { folder } of [plain, packed]) rmSync(folder, { recursive: true, force: true });
	report('Boot', 's', packed.seconds, plain.seconds);
	report('Idle memory', 'MB', packed.megabytes, plain.megabytes);
}

const begin = (name: string) => ({
	folder: mkdtempSync(join(tmpdir(), `n8n-${name}-`)),
	seconds: [] as number[],
	megabytes: [] as number[],
});

/** Seconds until n8n answers, and the megabytes of its main process ten seconds later. */
async function startOnce(host: Host, userFolder: string) {
	const started = performance.now();
	const n8n = await startN8n({ host, userFolder, port: await freePort(), log: quiet });
	const seconds = (performance.now() - started) / 1000;
	await sleep(10_000);
	// As Linux tells it
	const status = readFileSync(`/proc/${n8n.pid}/status`, 'utf8');
	await n8n.stop();
	return { seconds, megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 };
}

function report(title: string, unit: string, withNodes: number[], without: number[]): void {
	const [loaded, base] = [median(withNodes), median(without)];
	const [a, b, ratio] = [loaded.toFixed(1), base.toFixed(1), (loaded / base).toFixed(2)];
	console.log(`${title}: ${a} ${unit} with, ${b} ${unit} without (ratio ${ratio})`);
}
