import {
	deepest,
	type JsonNode,
	NestingError,
	parseExact,
	readTree as read,
} from '../json/jsonTree';
import { InvalidValueError } from './InvalidValueError';

/** Completes "must be …". */
export const tooDeep = `nested at most ${deepest} levels deep`;

/**
 * Reads JSON text that a user gives; undefined when it is none.
 * @throws InvalidValueError when it is nested too deeply
 */
export const readTree = (text: string): JsonNode | undefined => checked(() => read(text));

/** Parses JSON text that a user gives, as `parseExact` does; undefined when it is none. */
export const parseGiven = (text: string): unknown => checked(() => parseExact(text));

function checked<Result>(read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		if (error instanceof NestingError) throw new InvalidValueError(tooDeep);
		throw error;
	}
}
