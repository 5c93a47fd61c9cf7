import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { loadDomain } from '../nodes/shared/catalogue/domain';
import { compiledFolder, root } from './catalogue/paths';
import { schemaFiles } from './schemas/schemaFiles';

/** Writes the output schemas beside the built nodes, from the compiled catalogue. */
const domains = readdirSync(compiledFolder, { withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ name }) => loadDomain(parse(name).name));
const files = schemaFiles(domains);
for (const [path, text] of files) {
	const file = join(root, 'dist/nodes', path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
console.log(`${files.size} output schemas`);
