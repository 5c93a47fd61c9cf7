import type { Field } from '../../../../nodes/shared/catalogue/types';
import { serialise } from '../../../../nodes/shared/values/serialise';

const send = (value: unknown, field: Partial<Field>) =>
	serialise(value, { name: 'x', type: 'string', ...field });

describe('limits', () => {
	it('count characters, not units of UTF-16', () => {
		expect(send('👍👍👍', { maxLength: 3 })).toBe('👍👍👍');
		expect(() => send('👍👍👍', { maxLength: 2 })).toThrow('at most 2 characters long, not 3');
	});

	it('refuse values below the least and above the most', () => {
		for (const type of ['number', 'numeric'] as const) {
			expect(send('2', { type, minValue: 2, maxValue: 3 })).toBe('2');
			expect(send(3, { type, minValue: 2, maxValue: 3 })).toBe('3');
			expect(() => send('1.9', { type, minValue: 2 })).toThrow('at least 2');
			expect(() => send(4, { type, maxValue: 3 })).toThrow('at most 3');
		}
	});

	it('hold for each number of a list', () => {
		expect(() => send([1, 5], { type: 'numeric[]', minValue: 2 })).toThrow('at least 2');
	});

	it('hold for members, and for lists in structs', () => {
		const field: Field = {
			name: 'x',
			type: 'struct',
			fields: [
				{ name: 'memo', type: 'string', maxLength: 2 },
				{ name: 'ids', type: 'numeric[]', maxListSize: 1 },
				{ name: 'count', type: 'number', maxValue: 9 },
			],
		};
		const refused: Array<[object, string]> = [
			[{ memo: 'abc' }, '.memo'],
			[{ ids: [1, 2] }, '.ids'],
			[{ count: 10 }, '.count'],
		];
		for (const [value, path] of refused)
			for (const given of [value, JSON.stringify(value)])
				expect(() => send(given, field)).toThrow(expect.objectContaining({ path }) as Error);
		expect(send({ memo: '"', ids: [1], count: 9 }, field)).toBe(
			'{"memo":"\\"","ids":[1],"count":9}',
		);
	});
});
