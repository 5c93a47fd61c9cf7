import fc from 'fast-check';
import { isLosslessNumber, parse as parseKnown } from 'lossless-json';
import { listEntries } from '../../../../nodes/shared/json/listEntries';
import { parseLossless, tryParse } from '../../../../nodes/shared/json/parseLossless';

/** What lossless-json reads, with numbers as they are to come out. */
function known(text: string): unknown {
	return parseKnown(text, (_, value) => (isLosslessNumber(value) ? plain(value.value) : value));
}

function plain(digits: string): unknown {
	const number = Number(digits);
	if (/^-?\d+$/.test(digits)) return Number.isSafeInteger(number) ? number : digits;
	return significant(digits) > 17 || !Number.isFinite(number) ? digits : number;
}

/** Digits of a number with a point or an exponent that say something. */
function significant(digits: string): number {
	const [mantissa = ''] = digits.toLowerCase().split('e');
	const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
	return (whole + fraction.replace(/0+$/, '')).replace(/^0+/, '').length;
}

/** Number literals around 2^53, much longer ones, and those that are no integers. */
const literal = fc.oneof(
	fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
	fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map(String),
	fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }).map(String),
	fc.integer().map(String),
	fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat()).map(([a, b]) => `${a}.${b}`),
	fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.nat(200)).map(([a, b]) => `${a}e-${b}`),
	fc.constantFrom('0', '-0', '1E5', '1e+30', '12345678901234567.0', '1234567890123456e2'),
	fc.constantFrom('1e400', '-1E+400', '1.5e309', '1e308', '9e999', '1e-400'),
	fc
		.tuple(fc.nat(), fc.nat(), fc.integer({ min: 250, max: 350 }))
		.map(([a, b, e]) => `${a}.${b}e${e}`),
);

/** Texts that hold what looks like JSON, quotes, backslashes and long digits. */
const text = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('"', '\\', ':', ',', '[', ']', '{', '}', ' ', '\n', '订单', '\\"', '\u2028'),
			literal,
		),
		{ maxLength: 8 },
	)
	.map((parts) => JSON.stringify(parts.join('')));

const blank = fc.constantFrom('', ' ', '\n\t\t\t\t\t\t\t\t\t', '          ', '\r\n');

/** JSON texts of any layout; blanks of any length stand wherever JSON allows them. */
const { document } = fc.letrec<{ document: string; list: string; object: string }>((tie) => ({
	document: fc.oneof(
		{ depthSize: 'medium' },
		fc.oneof(literal, text, fc.constantFrom('true', 'false', 'null')),
		tie('list'),
		tie('object'),
	),
	list: fc
		.array(fc.tuple(blank, tie('document'), blank), { maxLength: 5 })
		.map((entries) => `[${entries.map((parts) => parts.join('')).join(',')}]`),
	object: fc
		.uniqueArray(fc.tuple(text, blank, tie('document'), blank), {
			maxLength: 5,
			selector: ([name]) => name,
		})
		.map((members) =>
			members.map(([name, before, value, after]) => `${name}${before}:${before}${value}${after}`),
		)
		.map((members) => `{${members.join(',')}}`),
}));

describe('the lossless reader of JSON', () => {
	it('reads every document as a known lossless parser does', () => {
		fc.assert(
			fc.property(blank, document, blank, (before, content, after) => {
				const json = before + content + after;
				expect(parseLossless(json)).toStrictEqual(known(json));
			}),
			{ numRuns: 3000 },
		);
	});

	it('takes for JSON what JSON.parse takes, and nothing else', () => {
		const damaged = fc
			.tuple(
				document,
				fc.nat(),
				fc.nat(3),
				fc.constantFrom('', '"', '\\', ',', '0', '-', '1e', ' '),
			)
			.map(([json, at, length, change]) => {
				const place = at % (json.length + 1);
				return json.slice(0, place) + change + json.slice(place + length);
			});
		fc.assert(
			fc.property(damaged, (json) => {
				const isJson = tried(() => JSON.parse(json)) !== undefined;
				expect(tryParse(json) !== undefined).toBe(isJson);
			}),
			{ numRuns: 3000 },
		);
	});

	it.each([
		['indented by eight blanks', '{"ids": [\n        1234567890123456789,\n        2]}'],
		['indented by a thousand blanks', `{"ids": [${' '.repeat(1000)}1234567890123456789, 2]}`],
		['without blanks', '{"ids":[1234567890123456789,2]}'],
	])('keeps the digits of a list %s', (_, json) => {
		expect(parseLossless(json)).toEqual({ ids: ['1234567890123456789', 2] });
	});

	it('keeps what a number of many digits, or beyond the largest one, says', () => {
		const json =
			'{"a":12345678901234567890.5,"b":1e400,"c":-2E+309,"d":0.123456789012345678,"e":"x, 1e400","f":[1e400]}';
		expect(parseLossless(json)).toEqual({
			a: '12345678901234567890.5',
			b: '1e400',
			c: '-2E+309',
			d: '0.123456789012345678',
			e: 'x, 1e400',
			f: ['1e400'],
		});
	});

	it('leaves the fractions that a JavaScript number holds, however many zeros stand around', () => {
		const json =
			'[0.30000000000000004,1.50000000000000000000000,0.00000000000000000000125,1.5e300]';
		expect(parseLossless(json)).toEqual([0.30000000000000004, 1.5, 1.25e-21, 1.5e300]);
	});

	it('keeps a text in which digits look like a value', () => {
		const memo = 'trade: 1234567890123456789, of 2, [1234567890123456789]';
		const json = JSON.stringify({ memo, tid: 0 }).replace('"tid":0', '"tid":1234567890123456789');
		expect(parseLossless(json)).toEqual({ memo, tid: '1234567890123456789' });
	});

	it.each([
		'[00000000000000000001]',
		'{"a":1,12345678901234567:2}',
		'[12345678901234567 8]',
		'[--1234567890123456789]',
	])('refuses %s, which is no JSON', (json) => expect(tryParse(json)).toBeUndefined());
});

/** Documents on which a reader that goes back or tries again takes time that grows with the square of the length. */
const hostile: Array<[string, (length: number) => string]> = [
	['a text of digits', (length) => `{"memo":"${'1'.repeat(length)}x"}`],
	['a number of digits', (length) => `[${'1'.repeat(length)}]`],
	['digits that no bracket follows', (length) => `{${'1'.repeat(length)}`],
	['exponents', (length) => `[${'1e400,'.repeat(length / 6)}0]`],
	['exponents in a text', (length) => `["${'1e400,'.repeat(length / 6)}"]`],
	['an exponent without end', (length) => `[1e${'4'.repeat(length)}]`],
	['a long number before a large exponent', (length) => `[${'1'.repeat(length)}e400]`],
	['dots', (length) => `["${'.'.repeat(length)}"]`],
	['a long fraction', (length) => `${'1'.repeat(length)}.5`],
	['backslashes', (length) => `["${'\\'.repeat(length)}",1234567890123456789]`],
	['escaped quotes', (length) => `["${'\\"'.repeat(length / 2)},1234567890123456789,"]`],
	['blanks before a number', (length) => `[${' '.repeat(length)}1234567890123456789]`],
	['blanks behind a number', (length) => `[1234567890123456789${' '.repeat(length)}x`],
	['numbers in a text', (length) => `["${',12345678901234567'.repeat(length / 18)}"]`],
	['numbers in a text without end', (length) => `["${',12345678901234567'.repeat(length / 18)}`],
	['quotes between numbers', (length) => `[${'"x",12345678901234567,'.repeat(length / 22)}`],
];

describe('the lossless reader, given four million characters', () => {
	// A time that grows with the square of the length would be hours: the test would end by its limit
	it.each(hostile)('comes to an end on %s', (_, build) => {
		const json = build(4_000_000);
		expect(tryParse(json) === undefined).toBe(tried(() => JSON.parse(json)) === undefined);
	});
});

function tried(action: () => unknown): unknown {
	try {
		return action();
	} catch {
		return undefined;
	}
}

describe('the entries of a list', () => {
	it('keep all digits of a JSON text', () => {
		const entries = ['1234567890123456789', '2234567890123456789'];
		expect(listEntries(' [1234567890123456789,\n          2234567890123456789] ')).toEqual(entries);
	});

	it.each([
		['[a,b]', ['[a', 'b]']],
		['{"a":1}', ['{"a":1}']],
		['1,2', ['1', '2']],
		[7, [7]],
	])('are read from %j', (value, entries) => expect(listEntries(value)).toEqual(entries));
});
