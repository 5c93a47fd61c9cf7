import { type FromAccount, ofCredential } from '../catalogue/accountFields';

/** A value that a parameter does not take; `allowed` completes the sentence "must be …". */
export class InvalidValueError extends Error {
	/** @param path place inside the parameter, such as `.lines[2].tid`; empty for the parameter itself */
	constructor(
		readonly allowed: string,
		readonly path = '',
	) {
		super(`The value must be ${allowed}`);
		this.name = 'InvalidValueError';
	}
}

/** Does work on a member or an entry; an InvalidValueError out of it names the place. */
export function at<Result>(place: string | number, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw placed(place, error);
	}
}

/** An error out of a member or an entry; an InvalidValueError names the place from now on. */
export function placed(place: string | number, error: unknown): unknown {
	if (!(error instanceof InvalidValueError)) return error;
	return new InvalidValueError(error.allowed, segment(place) + error.path);
}

function segment(place: string | number): string {
	if (typeof place === 'number') return `[${place}]`;
	return /^[\p{L}\p{N}_-]{1,80}$/u.test(place)
		? `.${place}`
		: `[${JSON.stringify(place.slice(0, 80))}]`;
}

/**
 * @param fromAccount the field of the account that could stand in for it
 * @throws InvalidValueError, for what must be there is missing
 */
export function missingValue(fromAccount?: FromAccount): never {
	throw new InvalidValueError(fromAccount ? `given, or ${ofCredential(fromAccount)}` : 'given');
}
