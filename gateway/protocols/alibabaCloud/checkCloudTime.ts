import type { Received } from '../../http/Received';
import { cloudRefusal } from './refusals';

const tolerance = 15 * 60_000;

/** Refuses a call whose time is missing, not written in UTC, or more than a quarter of an hour off. */
export function checkCloudTime({ texts }: Received, now: number): void {
	const text = texts.get('Timestamp');
	if (!text) throw cloudRefusal('MissingParameter', 'Timestamp');
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(time)) throw cloudRefusal('InvalidTimeStamp.Format');
	if (Math.abs(time - now) > tolerance) throw cloudRefusal('InvalidTimeStamp.Expired');
}
