const offset = 8 * 60 * 60 * 1000;

/** `yyyy-MM-dd HH:mm:ss` in GMT+8, the platform's clock, whatever the machine's time zone. */
export function platformTime(moment: Date): string {
	const shifted = new Date(moment.getTime() + offset).toISOString();
	return shifted.replace('T', ' ').slice(0, -'.000Z'.length);
}
