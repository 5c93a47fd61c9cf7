import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../catalogue/compile';
import { root } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { renderPaging } from './renderPaging';

/** Writes `docs/paging.md` from the catalogue. */
const catalogue = readCatalogue();
const page = renderPaging(compileCatalogue(catalogue), catalogue.pagingExceptions ?? []);
writeFileSync(join(root, 'docs/paging.md'), page);
