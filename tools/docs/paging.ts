import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../catalogue/compile';
import { root } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { measure } from '../paging/measure';
import { renderPaging } from './renderPaging';

/** Writes `docs/paging.md` from the catalogue and the simulations. */
const catalogue = readCatalogue();
void measure().then((figures) => {
	const domains = compileCatalogue(catalogue);
	const page = renderPaging(domains, catalogue.pagingExceptions ?? [], figures);
	writeFileSync(join(root, 'docs/paging.md'), page);
});
