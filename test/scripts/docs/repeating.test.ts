import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../../../scripts/catalogue/compile';
import { root } from '../../../scripts/catalogue/paths';
import { readCatalogue } from '../../../scripts/catalogue/readCatalogue';
import { renderRepeating } from '../../../scripts/docs/renderRepeating';

describe('docs/repeating.md', () => {
	it('is what npm run docs:repeating writes', () => {
		const catalogue = readCatalogue();
		const page = renderRepeating(compileCatalogue(catalogue), catalogue.repeatable ?? []);
		expect(readFileSync(join(root, 'docs/repeating.md'), 'utf8')).toBe(page);
	});
});
