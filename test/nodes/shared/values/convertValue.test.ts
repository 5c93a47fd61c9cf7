import { convertValue } from '../../../../nodes/shared/values/convertValue';

/** Numbers from 0 up to, without, a limit; the same in each run. */
function drawer(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
}

describe('a date', () => {
	it.each([
		['2026-11-20 00:00:00', '2026-11-20T00:00:00+08:00'],
		['2026-11-20 08:05', '2026-11-20T08:05:00+08:00'],
		['2014-05-26 12:00:00.0', '2014-05-26T12:00:00.0+08:00'],
		['2026-11-20T23:59:59', '2026-11-20T23:59:59+08:00'],
		['2024-02-29 00:00:00', '2024-02-29T00:00:00+08:00'],
		['9999-12-31 23:59:59', '9999-12-31T23:59:59+08:00'],
	])('on the platform’s clock becomes a moment: %s', (written, moment) => {
		expect(convertValue(written, 'date')).toBe(moment);
	});

	it.each([
		[1_763_568_000_000, '2025-11-20T00:00:00+08:00'],
		[1_763_568_000_078, '2025-11-20T00:00:00.078+08:00'],
		['1763568000000', '2025-11-20T00:00:00+08:00'],
	])('in milliseconds becomes a moment: %p', (written, moment) => {
		expect(convertValue(written, 'date')).toBe(moment);
		expect(Date.parse(moment)).toBe(Number(written));
	});

	it.each([
		'2026-11-20',
		'20261120080000',
		'2026/11/20 08:00:00',
		'2026-11-20T00:00:00Z',
		'2026-11-20T00:00:00+09:00',
		'2026-02-30 00:00:00',
		'2025-02-29 00:00:00',
		'2026-13-01 00:00:00',
		'2026-11-20 24:00:00',
		'0000-00-00 00:00:00',
		' 2026-11-20 00:00:00',
		'2026-11-20 00:00:00,2026-11-21 00:00:00',
		'08:00:00',
		'soon',
		'',
		'-1763568000000',
		1_763_568_000,
		20_261_120,
		1_763_568_000_000.5,
		0,
		true,
		null,
		undefined,
	])('that is no day with a time on that clock stays: %p', (written) => {
		expect(convertValue(written, 'date')).toBe(written);
	});

	it('is the moment that it was, whatever it is', () => {
		const draw = drawer(20_261_120);
		const two = (number: number) => String(number).padStart(2, '0');
		for (let round = 0; round < 5_000; round += 1) {
			const [year, month, day] = [1970 + draw(200), 1 + draw(12), 1 + draw(28)];
			const [hour, minute, second] = [draw(24), draw(60), draw(60)];
			const written = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
			const moment = convertValue(written, 'date') as string;
			const eightHours = 8 * 3_600_000;
			const beijing = Date.UTC(year, month - 1, day, hour, minute, second) - eightHours;
			expect(Date.parse(moment)).toBe(beijing);
			expect(moment.slice(0, 19).replace('T', ' ')).toBe(written);
		}
	});
});

describe('a number', () => {
	it.each([
		['678.00', 678],
		['0.10', 0.1],
		['-5.20', -5.2],
		['0', 0],
		['0.00', 0],
		['999999999999999', 999_999_999_999_999],
		['9999999999999.99', 9_999_999_999_999.99],
	])('comes of its digits: %s', (written, number) => {
		expect(convertValue(written, 'number')).toBe(number);
	});

	it.each([
		'2231958349785412345',
		'1000000000000000',
		'99999999999999.99',
		'0.1234567890123456',
		'007',
		'00.50',
		'-0',
		'-0.00',
		'+5',
		'.5',
		'5.',
		'1e3',
		'1,234.00',
		'10.00-20.00',
		'0x10',
		'Infinity',
		' 5',
		'5元',
		'',
	])('stays text where it is no plain or no exact one: %p', (written) => {
		expect(convertValue(written, 'number')).toBe(written);
	});

	it.each([5, true, null, undefined])('is left alone where it is no text: %p', (value) => {
		expect(convertValue(value, 'number')).toBe(value);
	});

	it('says what the text said, whatever the text', () => {
		const draw = drawer(7);
		const characters = '00112345678999.-';
		let converted = 0;
		for (let round = 0; round < 20_000; round += 1) {
			const length = 1 + draw(22);
			const text = Array.from({ length }, () => characters[draw(characters.length)]).join('');
			const value = convertValue(text, 'number');
			if (typeof value === 'string') {
				expect(value).toBe(text);
				continue;
			}
			converted += 1;
			expect(digitsOf(value as number)).toBe(
				text.includes('.') ? text.replace(/\.?0+$/, '') : text,
			);
		}
		expect(converted).toBeGreaterThan(1_000);
	});

	/** A number in plain decimals; JavaScript writes small ones with an exponent. */
	function digitsOf(number: number): string {
		const text = String(number);
		const [, sign = '', digit = '', rest = '', power = ''] =
			/^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
		return power ? `${sign}0.${'0'.repeat(Number(power) - 1)}${digit}${rest}` : text;
	}
});

describe('a boolean', () => {
	it('comes of its word', () => {
		expect(convertValue('true', 'boolean')).toBe(true);
		expect(convertValue('false', 'boolean')).toBe(false);
	});

	it.each(['1', '0', 'TRUE', 'yes', '', ' true', 1, null])(
		'stays what it is in any other form: %p',
		(value) => {
			expect(convertValue(value, 'boolean')).toBe(value);
		},
	);
});

it.each(['2026-11-20 00:00:00', '5', 'true', 1_763_568_000_000])('a text stays: %p', (value) => {
	expect(convertValue(value, 'text')).toBe(value);
});
