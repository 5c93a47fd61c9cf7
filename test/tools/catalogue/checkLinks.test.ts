import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { checkLinks } from '../../../tools/catalogue/checkLinks';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { validateSchema } from '../../../tools/catalogue/validateSchema';

const operations = (successors: Record<string, string | undefined>) =>
	new Map(
		Object.entries(successors).map(([method, successor]) => [
			method,
			{ method, successor } as OperationFacts,
		]),
	);

const none = { pages: {}, mostUsed: {} };

describe('checkLinks', () => {
	it('takes successors one after another, and those of no catalogue', () => {
		expect(
			checkLinks(operations({ a: 'b', b: 'c', c: 'elsewhere' }), { ...none, pages: { a: '' } }),
		).toEqual([]);
	});

	it('reports successors in a circle, and only those in it', () => {
		const problems = checkLinks(operations({ own: 'own', a: 'b', b: 'a', before: 'a' }), none);
		expect(problems).toEqual(
			['own', 'a', 'b'].map((method) => `${method}: successor: leads back to it`),
		);
	});

	it('reports pages and use of no operation', () => {
		const links = { pages: { gone: '' }, mostUsed: { a: '', never: '' } };
		expect(checkLinks(operations({ a: undefined }), links)).toEqual([
			'pages.json: gone is no operation',
			'most-used.json: never is no operation',
		]);
	});
});

it('refuses addresses of pages that are no plain HTTPS', () => {
	const catalogue = readCatalogue();
	expect(validateSchema({ ...catalogue, pages: { a: 'http://example.com/a' } })).toEqual([
		expect.stringContaining('pages.json'),
	]);
});
