import { spanTexts, timeText } from '../../../../nodes/shared/trigger/windowTimes';

const pacific = { zone: 'America/Los_Angeles' };
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

test.each([
	['2026-01-31T00:00:00Z', {}, '2026-01-31 08:00:00'],
	['2026-01-31T00:00:00Z', pacific, '2026-01-30 16:00:00'],
	['2026-07-31T00:00:00Z', pacific, '2026-07-30 17:00:00'],
])('%s is written in the zone of the operation (%j)', (moment, window, text) => {
	expect(timeText(Date.parse(moment), window)).toBe(text);
});

test('both ends of a span are written to the second', () => {
	expect(spanTexts(span('2026-01-31T00:00:00Z', '2026-01-31T00:30:01Z'), {})).toEqual([
		'2026-01-31 08:00:00',
		'2026-01-31 08:30:01',
	]);
});

// Clocks in California go from 01:59:59 back to 01:00:00 at 09:00 UTC on 1 November 2026.
test.each([
	['2026-11-01T08:30:00Z', '2026-11-01T08:40:00Z', '2026-11-01 01:00:00', '2026-11-01 01:59:59'],
	['2026-11-01T08:50:00Z', '2026-11-01T09:05:00Z', '2026-11-01 01:00:00', '2026-11-01 01:59:59'],
	['2026-11-01T07:50:00Z', '2026-11-01T08:10:00Z', '2026-11-01 00:50:00', '2026-11-01 01:59:59'],
	['2026-11-01T09:50:00Z', '2026-11-01T10:10:00Z', '2026-11-01 01:00:00', '2026-11-01 02:10:00'],
	['2026-11-01T07:50:00Z', '2026-11-01T10:10:00Z', '2026-11-01 00:50:00', '2026-11-01 02:10:00'],
])('an hour that clocks show twice is asked for as a whole (%s to %s)', (from, to, start, end) => {
	expect(spanTexts(span(from, to), pacific)).toEqual([start, end]);
});
