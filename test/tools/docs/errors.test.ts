import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorTable } from '../../../nodes/shared/faults/errorTable';
import { root } from '../../../tools/catalogue/paths';
import { renderErrors } from '../../../tools/docs/renderErrors';

describe('docs/errors.md', () => {
	it('is what npm run docs:errors writes', () => {
		expect(readFileSync(join(root, 'docs/errors.md'), 'utf8')).toBe(renderErrors(errorTable));
	});

	it('has a row for each entry', () => {
		const page = renderErrors(errorTable);
		const names = Object.keys({ ...errorTable.codes, ...errorTable.subCodes });
		expect(names.filter((name) => !page.includes(`| \`${name}\``))).toEqual([]);
	});
});
