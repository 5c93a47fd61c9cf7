import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../catalogue/compile';
import { root } from '../catalogue/paths';
import { operationPages } from './pages/operationPages';
import { fillDomainTable } from './pages/renderIndex';
import { siteFiles } from './site/siteFiles';

/** Writes the pages about all operations, the page to search in, and the table in the readme. */
const domains = compileCatalogue();
writeFolder('docs/operations', operationPages(domains));
writeFolder('docs/site', siteFiles(domains));
const readme = join(root, 'README.md');
writeFileSync(readme, fillDomainTable(readFileSync(readme, 'utf8'), domains));

/** A folder holds these files and no others. */
function writeFolder(folder: string, files: Map<string, string>): void {
	rmSync(join(root, folder), { recursive: true, force: true });
	mkdirSync(join(root, folder), { recursive: true });
	for (const [file, text] of files) writeFileSync(join(root, folder, file), text);
}
