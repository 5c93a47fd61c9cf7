import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { endAllChildren } from './host/children.mjs';
import { ensureHost } from './host/ensureHost.mjs';
import { StartError } from './host/errors.mjs';
import { installPack } from './host/installPack.mjs';
import { isInterrupted, onInterrupt } from './host/interrupt.mjs';
import { startN8n } from './host/n8n.mjs';
import { assertPortFree, freePort } from './host/ports.mjs';
import { openSession } from './host/session.mjs';
import { packProject } from './start/packProject.mjs';
import { runDemo } from './start/runDemo.mjs';
import { startGateway } from './start/startGateway.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const userFolder = join(root, '.cache', 'n8n');
const once = process.argv.includes('--once');
const log = (line) => console.log(line);

/** Shows the nodes at work in a real n8n, against the sandbox gateway. */
async function main() {
	onInterrupt();
	ensureInstalled(root);
	const tarball = await packProject({ root, log });
	const host = await ensureHost(log);
	const ports = await choosePorts();
	const pack = await installPack({ tarball, userFolder, log });
	log(
		`${pack.name} ${pack.changed ? 'is installed' : 'was installed already'} as a community package`,
	);
	const gateway = await startGateway({
		root,
		dataFolder: userFolder,
		port: ports.gateway,
	});
	log(`Sandbox gateway: ${gateway.url}`);
	const n8n = await startN8n({ host, userFolder, port: ports.n8n, log });
	const session = await openSession({ url: n8n.url, userFolder });
	const nodes = (await session.nodeTypes(pack.name)).filter((name) => !name.endsWith('Tool'));
	log(`n8n offers ${nodes.length} nodes of ${pack.name}`);
	const { workflowId, items } = await runDemo({ root, session, gateway });
	log(`The workflow "Taobao: sold trades" gave ${items.length} items:`);
	log(JSON.stringify(items, null, 2));
	if (once) return;
	log(`\nThe editor: ${n8n.url}/workflow/${workflowId}`);
	log(`Log in as ${session.login.email} with the password ${session.login.password}`);
	log('Ctrl-C ends n8n and the gateway.');
	await n8n.exited;
	if (!isInterrupted())
		throw new StartError('n8n has ended by itself.', `Its log is ${n8n.logFile}`);
}

/** Checked before anything is changed, so that a second start leaves a running n8n alone. */
async function choosePorts() {
	const gateway = await choosePort('GATEWAY_PORT', 5690, 'the sandbox gateway');
	return { gateway, n8n: await choosePort('N8N_PORT', 5678, 'n8n') };
}

/** The usual port or the one that a variable names; for a single run any free one will do. */
async function choosePort(variable, usual, what) {
	const chosen = process.env[variable];
	if (!chosen && once) return await freePort();
	const port = Number(chosen ?? usual);
	await assertPortFree(port, what, variable);
	return port;
}

try {
	await main();
} catch (error) {
	if (!isInterrupted()) {
		console.error(`\n${error.message}`);
		if (error.hint) console.error(error.hint);
		if (!(error instanceof StartError)) console.error(error.stack);
		process.exitCode = 1;
	}
}
if (!isInterrupted()) await endAllChildren();
