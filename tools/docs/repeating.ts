import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../catalogue/compile';
import { root } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { renderRepeating } from './renderRepeating';

/** Writes `docs/repeating.md` from the catalogue. */
const catalogue = readCatalogue();
const page = renderRepeating(compileCatalogue(catalogue), catalogue.repeatable ?? []);
writeFileSync(join(root, 'docs/repeating.md'), page);
