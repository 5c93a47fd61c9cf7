import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, startChild } from '../../../start/processes';
import { HOST_ADDRESS, freePort } from '../../../start/ports';
import { execute } from '../../../start/commands';
import { findServer } from '../../support/programs';
import type { PostgresAddress } from '../credentials';

const USER = 'n8n';
const READY_TIMEOUT_MS = 20_000;

export interface Postgres {
	address: PostgresAddress;
	/** Gives rows of texts. */
	query: (sql: string, database?: string) => Promise<string[][]>;
	stop: () => Promise<void>;
}

interface Identity {
	uid?: number;
	gid?: number;
}

/** Starts a PostgreSQL of its own in a temporary folder. */
export async function startPostgres(): Promise<Postgres> {
	const identity = identityOf('postgres');
	// Not below the project, which the other user may not be able to see.
	const folder = mkdtempSync(join(tmpdir(), 'n8n-postgres-'));
	if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? 0);
	await makeCluster(folder, identity);
	const port = await freePort();
	const address = { host: HOST_ADDRESS, port, user: USER, password: 'none', database: 'postgres' };
	const options = ['-D', folder, '-p', String(port), '-h', HOST_ADDRESS, '-k', folder, '-F'];
	const as = { cwd: folder, stdio: 'ignore', ...identity } as const;
	const child = startChild(findServer('postgres'), options, as);
	const query = (sql: string, database = address.database) =>
		runQuery({ ...address, database }, sql);
	const stop = async () => {
		// The signal for a fast end; SIGTERM would wait for its clients.
		child.kill('SIGINT');
		await endChild(child);
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	await waitUntilReady(query);
	return { address, query, stop };
}

/** A user without rights where this process is root, as which PostgreSQL refuses to run; else nobody else. */
function identityOf(name: string): Identity {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, name]).toString());
	return { uid: id('-u'), gid: id('-g') };
}

async function makeCluster(folder: string, identity: Identity): Promise<void> {
	const args = ['-D', folder, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
	const as = { cwd: folder, stdio: 'ignore', ...identity } as const;
	const child = startChild(findServer('initdb'), args, as);
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	if (code !== 0) throw new Error(`PostgreSQL's initdb failed with status ${code}.`);
}

async function waitUntilReady(query: Postgres['query']): Promise<void> {
	for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(100)) {
		const isReady = await query('SELECT 1').then(
			() => true,
			() => false,
		);
		if (isReady) return;
		if (Date.now() > deadline) throw new Error('PostgreSQL does not answer.');
	}
}

async function runQuery(address: PostgresAddress, sql: string): Promise<string[][]> {
	const { host, port, user, database } = address;
	const where = ['-h', host, '-p', String(port), '-U', user, '-d', database];
	const args = [...where, '-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', sql];
	const command = findServer('psql');
	const { code, output } = await execute({ command, args, cwd: '/', env: process.env });
	if (code !== 0) throw new Error(`A query failed: ${output}`);
	const lines = output.split('\n').filter(Boolean);
	return lines.map((line) => line.split('\t'));
}
