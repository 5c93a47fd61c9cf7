import { entryOf } from '../../../../nodes/shared/description/entryOf';

describe('entryOf', () => {
	it.each([
		['Order Lines', 'Order Line'],
		['Categories', 'Category'],
		['Batches', 'Batch'],
		['Addresses', 'Address'],
		['Invoices', 'Invoice'],
		['Aliases', 'Alias'],
		['Statuses', 'Status'],
		['Ordinary SKUs', 'Ordinary SKU'],
		['IDs', 'ID'],
	])('names one of the %s', (label, entry) => {
		expect(entryOf(label)).toBe(entry);
	});

	it.each([
		'Goods',
		'Series',
		'Address',
		'Status',
		'Order List',
		'Items to Scan',
		'Rates and Bids',
	])('does not guess what one of the %s is', (label) => {
		expect(entryOf(label)).toBe('Entry');
	});
});
