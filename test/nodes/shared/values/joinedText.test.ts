import type { Field } from '../../../../nodes/shared/catalogue/types';
import { serialise } from '../../../../nodes/shared/values/serialise';

const send = (value: unknown, field: Partial<Field>) =>
	serialise(value, { name: 'x', type: 'string[]', ...field });
const member = (field: Partial<Field>): Field => ({
	name: 'x',
	type: 'struct',
	fields: [{ name: 'codes', type: 'string[]', ...field }],
});

describe('several values in one text', () => {
	it.each([
		['BAR1, BAR2', ';', 'BAR1;BAR2'],
		['BAR1;BAR2', ';', 'BAR1;BAR2'],
		[['BAR1', 2], ';', 'BAR1;2'],
		['["BAR1","BAR2"]', ';', 'BAR1;BAR2'],
		[['COD', ' SPLIT '], '^', 'COD^SPLIT'],
		['13|14', '|', '13|14'],
		[['a', '', null, 'b'], '|||', 'a|||b'],
		['a,b', '\n', 'a\nb'],
		['BAR1', ';', 'BAR1'],
		['1,2', undefined, '1,2'],
	])('given as %j are joined with %j: %j', (value, separator, wire) => {
		expect(send(value, { separator })).toBe(wire);
	});

	it('may hold commas where another sign joins them', () => {
		expect(send(['https://a.example/x,y.jpg', 'b'], { separator: ';' })).toBe(
			'https://a.example/x,y.jpg;b',
		);
	});

	it.each([
		[['a;b'], ';', 'without semicolons, as the platform cannot escape them'],
		[['a|b'], '|', 'without "|", as the platform cannot escape them'],
		[['a,b'], undefined, 'without commas, as the platform cannot escape them'],
		[[{ a: 1 }], undefined, 'a plain value, not a list or an object'],
	])('are refused as %j where %j joins them', (value, separator, allowed) => {
		expect(() => send(value, { separator })).toThrow(allowed);
	});

	it('have limits of their number and of the whole text', () => {
		expect(send('a,b', { separator: ';', maxListSize: 2, maxLength: 3 })).toBe('a;b');
		expect(() => send('a,b,c', { separator: ';', maxListSize: 2 })).toThrow('at most 2 entries');
		expect(() => send('a,bc', { separator: ';', maxLength: 3 })).toThrow('at most 3 characters');
		expect(() => send('价,格', { maxBytes: 6 })).toThrow('at most 6 bytes');
	});

	it('are nothing when blank', () => {
		for (const value of ['', ' , ', [], [''], null])
			expect(send(value, { separator: ';' })).toBeUndefined();
	});
});

describe('a list that is a member', () => {
	it.each([
		[{ codes: ['a', 'b'] }, '{"codes":"a|b"}'],
		[{ codes: 'a,b' }, '{"codes":"a|b"}'],
		[
			'{ "codes": ["a", "b"], "n": 12345678901234567890 }',
			'{ "codes": "a|b", "n": 12345678901234567890 }',
		],
		['{"codes":"a,b"}', '{"codes":"a|b"}'],
		['{"codes":"a|b"}', '{"codes":"a|b"}'],
		['{"codes":""}', '{"codes":""}'],
		[{ codes: [], a: 1 }, '{"a":1}'],
	])('is one text where it has a separator: %j', (value, wire) => {
		expect(serialise(value, member({ separator: '|' }))).toBe(wire);
	});

	it('is a JSON array where it has none', () => {
		expect(serialise({ codes: 'a,b' }, member({}))).toBe('{"codes":["a","b"]}');
	});

	it('is refused by its place', () => {
		const refused = () => serialise({ codes: ['a', 'b|c'] }, member({ separator: '|' }));
		expect(refused).toThrow(expect.objectContaining({ path: '.codes[1]' }) as Error);
	});
});
