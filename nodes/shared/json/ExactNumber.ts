/** A number of a JSON text as it is written there, where a JavaScript number would say something else. */
export class ExactNumber {
	constructor(readonly text: string) {}

	toString(): string {
		return this.text;
	}

	toJSON(): string {
		return this.text;
	}
}

/** The number that a JSON text writes so. */
export function numberOf(text: string): number | ExactNumber {
	const number = Number(text);
	const isExact = Number.isSafeInteger(number) || !Number.isInteger(number);
	return isExact && String(number) === text ? number : new ExactNumber(text);
}
