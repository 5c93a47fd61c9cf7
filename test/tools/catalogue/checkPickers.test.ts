import type { Operation } from '../../../nodes/shared/catalogue/types';
import { checkPickers } from '../../../tools/catalogue/checkPickers';
import type { PickerRow } from '../../../tools/catalogue/files';

const list: Operation = {
	method: 'shop.list',
	...{ category: '', title: '', name: '', action: '', description: '' },
	status: 'current',
	repeatable: true,
	parameters: [],
	response: [{ name: 'shops', type: 'Shop[]', fields: [{ name: 'id', type: 'Number' }] }],
};
const row: PickerRow = { label: 'shops', method: 'shop.list', place: 'shops[]', id: 'id' };
const problemsOf = (pickers: Record<string, PickerRow>, change: Partial<Operation> = {}) =>
	checkPickers(
		pickers,
		new Map([
			['shop.list', { ...list, ...change }],
			['far.list', { ...list, method: 'far.list', route: { protocol: 'qimen' } }],
		]),
	);
const say = (problem: string) => [`pickers.json: shop: ${problem}`];

describe('checkPickers', () => {
	it('takes a list that reads and holds what is picked', () =>
		expect(problemsOf({ shop: row })).toEqual([]));

	it('refuses a list that there is not, that the platform no longer has, or that does more than read', () => {
		expect(problemsOf({ shop: { ...row, method: 'none' } })).toEqual(say('none is no operation'));
		expect(problemsOf({ shop: row }, { status: 'delisted' })).toEqual(say('shop.list is delisted'));
		expect(problemsOf({ shop: row }, { repeatable: undefined })).toEqual(
			say('shop.list does more than read'),
		);
	});

	it('looks at the further lists, too', () => {
		const more = { method: 'none', place: 'shops[]', id: 'id' };
		expect(problemsOf({ shop: { ...row, more: [more] } })).toEqual(say('none is no operation'));
	});

	it('refuses a further list of another account', () => {
		const more = [{ ...row, method: 'far.list' }];
		expect(problemsOf({ shop: { ...row, more } })).toEqual(
			say('shop.list: a further list has another account'),
		);
	});

	it('refuses a list that needs words and takes none', () => {
		expect(problemsOf({ shop: { ...row, searchRequired: true } })).toEqual(
			say('shop.list takes no words, which it needs'),
		);
	});

	it('refuses lists that are asked for each entry of one that is not there, of another account, or of their own', () => {
		const parameters: Operation['parameters'] = [
			{ name: 'city', type: 'string', label: 'City', description: '' },
		];
		const needing = (each?: string) => ({
			...row,
			needs: [{ parameter: 'city', fields: [], each }],
		});
		const problems = (each?: string, others: Record<string, PickerRow> = {}) =>
			problemsOf({ shop: needing(each), ...others }, { parameters });
		expect(problems()).toEqual(say('nothing gives city'));
		expect(problems('none')).toEqual(say('city: none is no picker'));
		expect(problems('far', { far: { ...row, method: 'far.list' } })).toEqual(
			say('city: far has another account'),
		);
		expect(problems('city', { city: needing('shop') })).toEqual([
			...say('city: city needs it itself'),
			'pickers.json: city: city: shop needs it itself',
		]);
		expect(problems('city', { city: row })).toEqual([]);
	});
});
