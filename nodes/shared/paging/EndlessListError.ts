/** A list that goes on and on; the message says what shows it. */
export class EndlessListError extends Error {
	override name = 'EndlessListError';
}
