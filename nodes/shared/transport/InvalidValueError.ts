/** A value that a parameter does not take; `allowed` completes the sentence "must be …". */
export class InvalidValueError extends Error {
	constructor(readonly allowed: string) {
		super(`The value must be ${allowed}`);
		this.name = 'InvalidValueError';
	}
}
