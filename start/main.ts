import { join, resolve } from 'node:path';
import { StartError } from './errors';
import { importExamples, readExamples } from './examples';
import { ensureHost } from './host';
import { installPack } from './installPack';
import { startN8n } from './n8n';
import { packProject } from './packProject';
import { assertPortFree, freePort } from './ports';
import { endAllChildren, isInterrupted, onInterrupt } from './processes';
import { runDemo } from './runDemo';
import { sandboxCredentials } from './sandboxCredentials';
import { openSession } from './session';
import { startGateway } from './startGateway';
import { whatToTry } from './whatToTry';

const root = resolve(__dirname, '..');
const userFolder = join(root, '.cache', 'n8n');
const once = process.argv.includes('--once');
/** The workflow that is run. */
const demo = 'taobaoSoldTrades1';
const log = (line: string) => console.log(line);

/** Shows the nodes at work in a real n8n, against the sandbox gateway. */
async function main(): Promise<void> {
	onInterrupt();
	const tarball = await packProject({ root, log });
	const host = await ensureHost(log);
	const gatewayPort = await choosePort('GATEWAY_PORT', 5690, 'the sandbox gateway');
	const n8nPort = await choosePort('N8N_PORT', 5678, 'n8n');
	const pack = await installPack({ tarball, userFolder, log });
	const state = pack.changed ? 'is installed' : 'was installed already';
	log(`${pack.name} ${state} as a community package`);
	const gateway = await startGateway({ root, dataFolder: userFolder, port: gatewayPort });
	log(`Sandbox gateway: ${gateway.url}`);
	const n8n = await startN8n({ host, userFolder, port: n8nPort, log });
	const session = await openSession({ url: n8n.url, userFolder });
	const nodes = (await session.nodeTypes(pack.name)).filter((name) => !name.endsWith('Tool'));
	log(`n8n offers ${nodes.length} nodes of ${pack.name}`);
	const credentials = sandboxCredentials(gateway);
	for (const credential of credentials) await session.saveCredential(credential);
	const examples = readExamples(root);
	await importExamples(session, examples.values(), demo);
	const items = await runDemo(session, demo);
	log(`The workflow "Taobao: sold trades" gave ${items.length} items:`);
	log(JSON.stringify(items, null, 2));
	log('');
	for (const line of whatToTry(n8n.url, examples, credentials)) log(line);
	if (once) return;
	log(`\nThe editor: ${n8n.url}/workflow/${demo}`);
	log(`Log in as ${session.login.email} with the password ${session.login.password}`);
	log('Ctrl-C ends n8n and the gateway.');
	await n8n.exited;
	throw new StartError('n8n has ended by itself.', `Its log is ${n8n.logFile}`);
}

/**
 * The usual port or the one that a variable names; for a single run any free one will do. Checked
 * before n8n's data folder is touched, so that a second start leaves a running n8n alone.
 */
async function choosePort(variable: string, usual: number, what: string): Promise<number> {
	const chosen = process.env[variable];
	if (!chosen && once) return await freePort();
	const port = Number(chosen ?? usual);
	await assertPortFree(port, what, variable);
	return port;
}

async function run(): Promise<void> {
	try {
		await main();
	} catch (error) {
		if (isInterrupted()) return;
		console.error(error instanceof StartError ? `\n${error.message}\n${error.hint}` : error);
		process.exitCode = 1;
	}
	if (!isInterrupted()) await endAllChildren();
}

void run();
