import { day, formatTime, parseTime } from './formats';

const aheadOfGmt = 8 * 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes a time as `yyyy-MM-dd HH:mm:ss` by the clocks of a time zone; GMT+8 by default. */
export function formatIn(milliseconds: number, zone?: string): string {
	return formatTime(milliseconds + (zone ? offsetOf(milliseconds, zone) - aheadOfGmt : 0));
}

/** Reads a time that the clocks of a zone show; of an hour that comes twice, the first. */
export function parseIn(text: string, zone?: string): number | undefined {
	const time = parseTime(text);
	if (time === undefined || !zone) return time;
	const shown = time + aheadOfGmt;
	const moments = [-day, day].map((away) => shown - offsetOf(shown + away, zone));
	return moments.find((moment) => formatIn(moment, zone) === text) ?? moments[1];
}

/** How far the clocks of a zone are ahead of GMT, in milliseconds. */
function offsetOf(milliseconds: number, zone: string): number {
	const clock = clocks.get(zone) ?? clockOf(zone);
	clocks.set(zone, clock);
	const second = Math.floor(milliseconds / 1000) * 1000;
	const part = Object.fromEntries(
		clock.formatToParts(second).map(({ type, value }) => [type, value]),
	);
	const shown = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`;
	return Date.parse(shown) - second;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
	const two = '2-digit';
	const day = { year: 'numeric', month: two, day: two } as const;
	const time = { hour: two, minute: two, second: two, hourCycle: 'h23' } as const;
	return new Intl.DateTimeFormat('en-US', { timeZone, ...day, ...time });
}
