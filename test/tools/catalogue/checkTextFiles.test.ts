import { checkTextFiles } from '../../../tools/catalogue/checkTextFiles';
import type { FactsFile } from '../../../tools/catalogue/readCatalogue';

const facts = [
	{ domain: 'shop', resource: 'trade', operations: [{ method: 'a.b' }, { method: 'a.c' }] },
] as FactsFile[];
const file = (resource: string, ...methods: string[]) => ({ domain: 'shop', resource, methods });

describe('checkTextFiles', () => {
	it('lets each method have its texts once, where its facts lie', () => {
		expect(checkTextFiles([file('trade', 'a.b', 'a.c')], facts)).toEqual([]);
	});

	it('lists texts that lie elsewhere, and methods that have texts twice', () => {
		expect(checkTextFiles([file('trade', 'a.b', 'a.c'), file('refund', 'a.b')], facts)).toEqual([
			'words/shop/refund.json: a.b has texts elsewhere too',
			'words/shop/refund.json: a.b belongs to words/shop/trade.json',
		]);
	});
});
