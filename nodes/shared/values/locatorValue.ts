import { isPlainObject } from '../json/objects';

/** What is picked in a field From List or By ID; any other value is given back itself. */
export const locatorValue = (given: unknown): unknown =>
	isPlainObject(given) && (given.__rl === true || isUnmarked(given)) ? given.value : given;

/** n8n keeps a field that was added and not touched as it is described, without its mark. */
const isUnmarked = (given: Record<string, unknown>): boolean =>
	Object.keys(given).sort().join() === 'mode,value' &&
	(given.mode === 'list' || given.mode === 'id');
