import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operationsOf } from '../nodes/shared/catalogue/domain';
import { entriesOf } from './catalogue/entries';
import { compileAll } from './catalogue/compile';
import { compiledFolder } from './catalogue/paths';
import { newerFolder, readCatalogue } from './catalogue/readCatalogue';

/** Writes the compiled catalogue, one file a domain and one a package, and the list of all operations. */
const catalogue = readCatalogue();
const { domains, packages, pickers } = compileAll(catalogue);
rmSync(compiledFolder, { recursive: true, force: true });
for (const domain of domains) write(`${domain.value}.json`, domain);
for (const entry of packages) write(`${newerFolder}/${entry.value}.json`, entry);
write('lookup/entries.json', entriesOf(domains, packages, catalogue));
write('lookup/pickers.json', pickers);
const counts = [
	domains.flatMap(operationsOf).length,
	packages.flatMap((one) => one.operations).length,
];
console.log(
	`${counts[0]} operations in ${domains.length} domains, ${counts[1]} more in ${packages.length} packages`,
);

function write(name: string, content: object): void {
	const file = join(compiledFolder, name);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(content)}\n`);
}
