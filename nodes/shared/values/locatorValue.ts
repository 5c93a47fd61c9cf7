import { isPlainObject } from '../json/objects';

/** What is picked in a field From List or By ID; any other value is given back itself. */
export const locatorValue = (given: unknown): unknown =>
	isPlainObject(given) && given.__rl === true ? given.value : given;
