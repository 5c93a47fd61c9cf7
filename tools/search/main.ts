import { dirname, join } from 'node:path';
import { ensureHost } from '../../start/host';
import { readHostNodes, writeHostNodes } from './n8nFile';
import { packNodes } from './packNodes';
import { rankNodes } from './rankNodes';

const shown = 10;

/** Prints what n8n's list of nodes shows first for a search; with `--update` it reads n8n's own nodes anew. */
async function main(): Promise<void> {
	const words = process.argv.slice(2).filter((word) => word !== '--update');
	if (words.length < process.argv.length - 2) {
		const { n8n } = await ensureHost(console.log);
		writeHostNodes(join(dirname(n8n), '../..'));
	}
	const own = packNodes();
	const found = words.length ? rankNodes(words.join(' '), [...readHostNodes(), ...own]) : [];
	for (const node of found.slice(0, shown))
		console.log(`${node.displayName}${own.includes(node) ? '' : ' (n8n)'}`);
}

void main();
