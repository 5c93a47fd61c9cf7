import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from '../nodes/shared/catalogue/domain';
import { compileCatalogue } from './catalogue/compile';
import { compiledFolder } from './catalogue/paths';

/** Writes the compiled catalogue, one file a domain. */
const domains = compileCatalogue();
rmSync(compiledFolder, { recursive: true, force: true });
mkdirSync(compiledFolder, { recursive: true });
for (const domain of domains)
	writeFileSync(join(compiledFolder, `${domain.value}.json`), `${JSON.stringify(domain)}\n`);
const operations = domains.flatMap(operationsOf);
console.log(`${operations.length} operations in ${domains.length} domains`);
