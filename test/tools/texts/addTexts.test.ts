import type { OperationFacts, OperationTexts } from '../../../nodes/shared/catalogue/types';
import { type Catalogue, readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { addTexts } from '../../../tools/texts/addTexts';

const place = { domain: 'shop', resource: 'trade' };
const operation = (method: string, ...names: string[]) =>
	({ method, parameters: names.map((name) => ({ name, type: 'string' })) }) as OperationFacts;
const own: OperationTexts = {
	name: 'Get Trade',
	action: 'Get trade',
	description: 'Returns a trade',
	parameters: { tid: { label: 'TID', description: 'ID of the trade' } },
};
const catalogue = (operations: OperationFacts[]) =>
	({
		facts: [{ file: 'shop/trade.json', ...place, operations }],
		texts: [{ file: 'shop/trade.texts.json', ...place, texts: { 'shop.trade.get': own } }],
		glossary: { verbs: ['Get', 'Search', 'Update'], terms: [], abbreviations: {} },
	}) as unknown as Catalogue;

describe('addTexts', () => {
	it('writes nothing where nothing lacks, as in the catalogue itself', () => {
		expect(addTexts(catalogue([operation('shop.trade.get', 'tid')]))).toEqual([]);
		expect(addTexts(readCatalogue())).toEqual([]);
	});

	it('gives an operation a name and labels, and leaves the descriptions to a person', () => {
		const both = [operation('shop.trade.get', 'tid'), operation('shop.trade.query', 'buyer_id')];
		expect(addTexts(catalogue(both))).toEqual([
			{
				file: 'shop/trade.texts.json',
				added: ['shop.trade.query'],
				texts: {
					'shop.trade.get': own,
					'shop.trade.query': {
						name: 'Search Shop Trade',
						action: 'Search shop trade',
						description: '',
						parameters: { buyer_id: { label: 'Buyer ID', description: '' } },
					},
				},
			},
		]);
	});

	it('adds the label of a new parameter, and leaves the others as they are', () => {
		const [file] = addTexts(catalogue([operation('shop.trade.get', 'tid', 'itemIds')]));
		expect(file?.texts['shop.trade.get']).toEqual({
			...own,
			parameters: { ...own.parameters, itemIds: { label: 'Item IDs', description: '' } },
		});
	});

	it.each([
		['taobao.trade.fullinfo.get', 'Get Trade Fullinfo'],
		['taobao.item.sku.modify', 'Update Item SKU'],
		['alibaba.campus.acl.queryallrole', 'Get Campus Acl Queryallrole'],
	])('names %s %s', (method, name) => {
		const [file] = addTexts(catalogue([operation(method)]));
		expect(file?.texts[method]?.name).toBe(name);
	});
});
