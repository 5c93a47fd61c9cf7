import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Host } from '../../start/host';
import { startChild } from '../../start/processes';
import { root } from '../catalogue/paths';
import { installPeers } from './peerClients';

/**
 * Runs the load in a process of its own, against a gateway of its own process over TLS, with a certificate
 * made for this run.
 * @throws Error when a part of it failed
 */
export async function runLoad({ n8n }: Host): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-bench-'));
	const env = {
		...process.env,
		NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
		NODE_NO_WARNINGS: '1',
		N8N_USER_FOLDER: folder,
		N8N_ENCRYPTION_KEY: 'for the bench only',
		N8N_LOG_LEVEL: 'silent',
		BENCH_GATEWAY: await startTlsGateway(folder),
		BENCH_PEERS: await installPeers(),
		BENCH_N8N: join(dirname(n8n), '..', '..'),
		// The other clients send the machine's time, which must be the platform's
		TZ: 'Asia/Shanghai',
	};
	const args = ['--expose-gc', '--import', 'tsx', 'tools/bench/load.ts'];
	const child = startChild(process.execPath, args, { cwd: root, stdio: 'inherit', env });
	const [code] = (await once(child, 'close')) as [number | null];
	rmSync(folder, { recursive: true, force: true });
	if (code !== 0) throw new Error('The load failed');
}

/** What the gateway announces: its address and the demo keys, as JSON. */
async function startTlsGateway(folder: string): Promise<string> {
	const [key = '', cert = ''] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
	const request = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1'.split(' ');
	const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert];
	execFileSync('openssl', [...request, ...names], { stdio: 'ignore' });
	const options = ['--trades', '100000', '--tls-key', key, '--tls-cert', cert];
	const args = ['--import', 'tsx', 'gateway/main.ts', ...options];
	const child = startChild(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	if (!child.stdout) throw new Error('The gateway has no output');
	const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
	return line;
}
