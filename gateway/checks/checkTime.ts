import { parseTime } from '../clock';
import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';

const tolerance = 10 * 60_000;

/** Refuses a call whose timestamp is missing, malformed or more than ten minutes off. */
export function checkTime(
	{ texts }: Received,
	now: number,
	{ read, format } = { read: parseTime, format: 'yyyy-MM-dd HH:mm:ss (GMT+8)' },
): void {
	const text = texts.get('timestamp');
	if (!text) throw new Refusal(30);
	const time = read(text);
	if (time === undefined) throw new Refusal(31, undefined, `时间戳格式应为 ${format}`);
	if (Math.abs(time - now) > tolerance)
		throw new Refusal(31, 'isv.timestamp-limit-error', '时间戳与服务器时间相差超过10分钟');
}
