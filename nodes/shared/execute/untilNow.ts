import { type Values, valueOf } from '../values/changeValues';
import { dateText } from '../values/dateText';
import { InvalidValueError } from '../values/InvalidValueError';
import { platformTime } from '../values/platformTime';

/** The end of the time that is read: what the user gave, but not later than now, so that no record joins. */
export function untilNow(values: Values, path: string): unknown {
	const now = platformTime(new Date());
	const given = valueOf(values, path);
	if (given === undefined) return now;
	try {
		return dateText(given) > now ? now : given;
	} catch (error) {
		// What is no date is refused when the call is made
		if (error instanceof InvalidValueError) return given;
		throw error;
	}
}
