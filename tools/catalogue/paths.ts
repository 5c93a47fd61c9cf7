import { join, resolve } from 'node:path';

/** Root of the project. */
export const root = resolve(__dirname, '../..');

/** The facts and words, as people edit them. */
export const catalogueFolder = join(root, 'catalogue');

/** The joined and checked catalogue, one file a domain, as the nodes load it. */
export const compiledFolder = join(root, 'compiled');
