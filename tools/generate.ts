import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CatalogueError } from './catalogue/CatalogueError';
import { compileCatalogue } from './catalogue/compile';
import { root } from './catalogue/paths';
import { handWritten, nodeFiles, registeredNodes } from './nodes/nodeFiles';

/** Writes the folders of all domains' nodes, and lists them in package.json. */
function generate(): void {
	const domains = compileCatalogue();
	const files = nodeFiles(domains);
	for (const folder of readdirSync(join(root, 'nodes')))
		if (!handWritten.has(folder)) rmSync(join(root, 'nodes', folder), { recursive: true });
	for (const [file, content] of files) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), content);
	}
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	manifest.n8n.nodes = registeredNodes(domains);
	writeFileSync(join(root, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
	console.log(`${domains.length} nodes written`);
}

try {
	generate();
} catch (error) {
	CatalogueError.report(error);
}
