import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorTable } from '../../nodes/shared/faults/errorTable';
import { catalogueFolder, root } from '../catalogue/paths';
import { renderErrors } from './renderErrors';

/** Writes `docs/errors.md` from `catalogue/errors.json`. */
const table = JSON.parse(readFileSync(join(catalogueFolder, 'errors.json'), 'utf8')) as ErrorTable;
writeFileSync(join(root, 'docs/errors.md'), renderErrors(table));
