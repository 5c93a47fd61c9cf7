import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';

/** Refuses a call that wants its answer in a format that there is not. */
export function checkFormat({ texts }: Received, formats = ['json', 'xml']): void {
	const format = texts.get('format');
	if (format && !formats.includes(format)) throw new Refusal(23);
}
