import { DateTime } from 'luxon';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { put } from '../../../support/entries';

const zones = ['America/New_York', 'UTC', 'Asia/Shanghai'];

/** Text without a zone, and the same on the platform's clock. */
const platformTimes = [
	['2026-07-01 08:00:00', '2026-07-01 08:00:00'],
	['2026-07-01T08:00:00', '2026-07-01 08:00:00'],
	['2026-07-01 08:00', '2026-07-01 08:00:00'],
	['2026-07-01T08:00', '2026-07-01 08:00:00'],
	['2026-07-01 08:00:00.0', '2026-07-01 08:00:00'],
	['2026-07-01T08:00:00.999', '2026-07-01 08:00:00'],
	['2026-07-01', '2026-07-01 00:00:00'],
	[' 2026-07-01 ', '2026-07-01 00:00:00'],
	['20260701', '2026-07-01 00:00:00'],
];

/** What names a moment, 2026-07-01 00:00:00 in UTC. */
const moments: unknown[] = [
	'2026-07-01T00:00:00Z',
	'2026-07-01 00:00:00Z',
	'2026-07-01T09:00:00+09:00',
	'2026-07-01 09:00:00.5 +0900',
	'2026-06-30T20:00-04',
	new Date('2026-07-01T00:00:00Z'),
	DateTime.fromISO('2026-07-01T02:00:00', { zone: 'Europe/Berlin' }),
	Date.UTC(2026, 6, 1),
];

const refused: Array<[unknown, string]> = [
	[1782864000, 'milliseconds since 1970 (seconds times 1000)'],
	[0, 'milliseconds since 1970'],
	[-1, 'milliseconds since 1970'],
	[1782864000000000, 'milliseconds since 1970'],
	['1782864000000', 'or milliseconds since 1970 as a number'],
	['2026/07/01', 'a date such as'],
	['01.07.2026', 'a date such as'],
	['2026', 'a date such as'],
	['2026-07', 'a date such as'],
	['2026-W27-3', 'a date such as'],
	['2026-02-30', 'a date such as'],
	['2026-07-01 25:00', 'a date such as'],
	['08:00', 'a date such as'],
	['tomorrow', 'a date such as'],
	[true, 'a date such as'],
	[{ year: 2026 }, 'a date such as'],
];

describe('a date', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it.each(zones)(
		'without a zone is the platform’s clock, in a workflow in %s',
		async (timezone) => {
			const seen: unknown[] = [];
			for (const [text] of platformTimes)
				for (const isFixed of [true, false]) {
					const { wire, fieldError } = await put(gateway, 'date', text, { timezone, isFixed });
					seen.push([text, fieldError ?? wire]);
				}
			expect(seen).toEqual(platformTimes.flatMap((entry) => [entry, entry]));
		},
	);

	it.each(zones)('that names a zone is that moment, in a workflow in %s', async (timezone) => {
		for (const moment of moments) {
			const { wire, fieldError } = await put(gateway, 'date', moment, { timezone });
			expect([moment, fieldError ?? wire]).toEqual([moment, '2026-07-01 08:00:00']);
		}
	});

	it.each(zones)('of an expression is its moment, in a workflow in %s', async (timezone) => {
		const expression = '={{ DateTime.fromMillis(1782864000000) }}';
		const { wire } = await put(gateway, 'date', expression, { timezone, isFixed: true });
		expect(wire).toBe('2026-07-01 08:00:00');
	});

	it.each(refused)('that is %p is refused', async (value, allowed) => {
		const { fieldError } = await put(gateway, 'date', value);
		expect(fieldError).toContain('The field "Start Created" is not valid');
		expect(fieldError).toContain(allowed);
	});

	it('follows the same rule as a member of a struct, given as an object or as text', async () => {
		const given = {
			gmt_create_begin: '2026-07-01T08:00',
			gmt_create_end: '2026-07-02T00:00:00Z',
		};
		const sent = '{"gmt_create_begin":"2026-07-01 08:00:00","gmt_create_end":"2026-07-02 08:00:00"';
		for (const value of [given, JSON.stringify(given)]) {
			const { wire, fieldError } = await put(gateway, 'struct', value);
			expect(fieldError ?? wire).toContain(sent);
		}
		const { fieldError } = await put(gateway, 'struct', { ...given, gmt_create_end: '2026/07/02' });
		expect(fieldError).toContain('query.gmt_create_end: it must be a date such as');
	});

	it('out of an expression in a text field is written as the platform does', async () => {
		const expression = '={{ DateTime.fromMillis(1782864000000) }}';
		for (const name of ['text', 'any'] as const) {
			const { wire } = await put(gateway, name, expression, { isFixed: true });
			expect(wire).toBe('2026-07-01 08:00:00');
		}
	});
});
