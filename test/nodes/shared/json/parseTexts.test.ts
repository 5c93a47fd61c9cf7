import { parseTexts } from '../../../../nodes/shared/json/parseTexts';

describe('parseTexts', () => {
	it('reads JSON texts within JSON texts, however deep', () => {
		const inner = JSON.stringify({ list: ['{"c":1}'] });
		const value = { a: [JSON.stringify({ b: inner })] };
		expect(parseTexts(value)).toEqual({ a: [{ b: { list: [{ c: 1 }] } }] });
	});

	it('keeps every digit of an id in them', () => {
		expect(parseTexts('{"a":"{\\"tid\\":7091800003790954036}"}')).toEqual({
			a: { tid: '7091800003790954036' },
		});
	});

	it.each(['', '5', 'true', '"a"', '{', '{a}', '[1,]', 'x {"a":1}', 'null'])(
		'leaves the text %j as it is',
		(text) => {
			expect(parseTexts(text)).toBe(text);
			expect(parseTexts({ a: [text, 1, null] })).toEqual({ a: [text, 1, null] });
		},
	);

	it('leaves what lies too deep for anybody as it is', () => {
		const text = `${'{"a":['.repeat(2500)}"[1]"${']}'.repeat(2500)}`;
		expect(parseTexts(text)).toHaveProperty('a.0.a.0.a');
	});
});
