import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import { root } from '../../../tools/catalogue/paths';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { renderRepeating } from '../../../tools/docs/renderRepeating';

describe('docs/repeating.md', () => {
	it('is what npm run docs:repeating writes', () => {
		const catalogue = readCatalogue();
		const page = renderRepeating(compileCatalogue(catalogue), catalogue.repeatable ?? []);
		expect(readFileSync(join(root, 'docs/repeating.md'), 'utf8')).toBe(page);
	});
});
