import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { endAllChildren } from './host/children.mjs';
import { ensureHost } from './host/ensureHost.mjs';
import { StartError } from './host/errors.mjs';
import { installPack } from './host/installPack.mjs';
import { isInterrupted, onInterrupt } from './host/interrupt.mjs';
import { startN8n } from './host/n8n.mjs';
import { freePort } from './host/ports.mjs';
import { openSession } from './host/session.mjs';
import { packProject } from './start/packProject.mjs';
import { runDemo } from './start/runDemo.mjs';
import { startGateway } from './start/startGateway.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const userFolder = join(root, '.cache', 'n8n');
const once = process.argv.includes('--once');
const log = (/** @type {string} */ line) => console.log(line);

/** Shows the nodes at work in a real n8n, against the sandbox gateway. */
async function main() {
	onInterrupt();
	ensureInstalled(root);
	const tarball = await packProject({ root, log });
	const host = await ensureHost(log);
	const pack = await installPack({ tarball, userFolder, log });
	log(
		`${pack.name} ${pack.changed ? 'is installed' : 'was installed already'} as a community package`,
	);
	const gateway = await startGateway({
		root,
		dataFolder: userFolder,
		port: await port('GATEWAY_PORT', 5690),
	});
	log(`Sandbox gateway: ${gateway.url}`);
	const n8n = await startN8n({ host, userFolder, port: await port('N8N_PORT', 5678), log });
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

/** The usual port or the one that a variable names; for a single run any free one will do. */
async function port(/** @type {string} */ variable, /** @type {number} */ usual) {
	const chosen = process.env[variable];
	if (chosen) return Number(chosen);
	return once ? await freePort() : usual;
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
