import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../catalogue/paths';

const { homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	homepage: string;
};

/** Address of a page of the site that `npm run docs` builds. */
export const documentation = (page: string): string => `${homepage}/${page}`;
