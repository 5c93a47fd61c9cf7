import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../nodes/shared/catalogue/anywhere';
import { isDelisted, operationsOf } from '../nodes/shared/catalogue/domain';
import { compileCatalogue } from './catalogue/compile';
import { compiledFolder } from './catalogue/paths';
import { readCatalogue } from './catalogue/readCatalogue';
import { pageOf } from './catalogue/pageOf';

/** Writes the compiled catalogue, one file a domain, and what all operations are found by. */
const catalogue = readCatalogue();
const domains = compileCatalogue(catalogue);
const { pages } = catalogue;
rmSync(compiledFolder, { recursive: true, force: true });
mkdirSync(compiledFolder, { recursive: true });
for (const domain of domains)
	writeFileSync(join(compiledFolder, `${domain.value}.json`), `${JSON.stringify(domain)}\n`);
const lookup = join(compiledFolder, 'lookup');
mkdirSync(lookup);
writeFileSync(join(lookup, 'entries.json'), `${JSON.stringify(entriesOf(domains))}\n`);
const operations = domains.flatMap(operationsOf);
console.log(`${operations.length} operations in ${domains.length} domains`);

function entriesOf(all: typeof domains): Entry[] {
	return all.flatMap(({ value: domain, resources }) =>
		resources.flatMap(({ value: resource, operations: ones }) =>
			ones.map((one) => ({
				...{ method: one.method, name: one.name, title: one.title },
				...{ domain, resource, page: pageOf(one, pages) },
				...(isDelisted(one) && { delisted: true as const }),
				...(one.successor && { successor: one.successor }),
			})),
		),
	);
}
