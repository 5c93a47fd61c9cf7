import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endAllChildren, startChild } from '../../start/processes.ts';
import { ensureHost } from '../../start/host.ts';
import { installPeers } from './installPeers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-bench-'));

/** Runs the load against a gateway of its own process over TLS, with a certificate made for this run. */
async function main() {
	const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
	const request = [
		'req',
		'-x509',
		'-newkey',
		'rsa:2048',
		'-nodes',
		'-days',
		'2',
		'-subj',
		'/CN=127.0.0.1',
	];
	const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert];
	execFileSync('openssl', [...request, ...names], { stdio: 'ignore' });
	const { n8n } = await ensureHost(console.log);
	const peers = await installPeers();
	const gateway = await startGateway(key, cert);
	const load = startChild(
		process.execPath,
		['--expose-gc', '--import', 'tsx', 'tools/bench/load.ts'],
		{
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: {
				...process.env,
				NODE_EXTRA_CA_CERTS: cert,
				NODE_NO_WARNINGS: '1',
				N8N_USER_FOLDER: folder,
				N8N_ENCRYPTION_KEY: 'for the bench only',
				N8N_LOG_LEVEL: 'silent',
				BENCH_GATEWAY: gateway,
				BENCH_PEERS: peers,
				// The other clients send the machine's time, which must be the platform's
				TZ: 'Asia/Shanghai',
				BENCH_N8N: join(dirname(n8n), '..', '..'),
			},
		},
	);
	process.exitCode = await new Promise((resolve) =>
		load.once('close', (code) => resolve(code ?? 1)),
	);
}

async function startGateway(key, cert) {
	const options = ['--trades', '100000', '--tls-key', key, '--tls-cert', cert];
	const child = startChild(process.execPath, ['--import', 'tsx', 'gateway/main.ts', ...options], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return await new Promise((resolve) => createInterface(child.stdout).once('line', resolve));
}

try {
	await main();
} finally {
	await endAllChildren();
	rmSync(folder, { recursive: true, force: true });
}
