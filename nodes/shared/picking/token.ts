import { findPicker } from '../catalogue/pickers';
import { isPlainObject } from '../json/objects';
import { markLength } from './marks';
import type { AskedBy, Step } from './Step';

/** How far a list has been read; the editor keeps it as text between two requests. */
export interface Walk {
	/** What is read next, the first one first. */
	steps: Step[];
	/** Marks of the ids that were shown. */
	shown: Set<string>;
}

export const writeToken = ({ steps, shown }: Walk): string =>
	JSON.stringify({ steps, shown: [...shown].join('') });

/** What a token of a picker's list says; undefined for any other text. */
export function readToken(key: string, token: string): Walk | undefined {
	const { steps, shown } = objectOf(token);
	const keys = keysOf(key);
	const isRead = Array.isArray(steps) && steps.every((step) => isStep(step, keys));
	if (!isRead || typeof shown !== 'string') return undefined;
	return { steps, shown: new Set(shown.match(new RegExp(`.{${markLength}}`, 'g'))) };
}

function objectOf(token: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(token);
		return isPlainObject(value) ? value : {};
	} catch {
		return {};
	}
}

/** The picker, and those by whose entries it is asked. */
function keysOf(key: string): unknown[] {
	const outer = findPicker(key)?.needs?.flatMap(({ each }) => each ?? []) ?? [];
	return [key, ...outer.flatMap(keysOf)];
}

function isStep(value: unknown, keys: unknown[]): value is Step {
	if (!isPlainObject(value) || !keys.includes(value.key) || !Array.isArray(value.then))
		return false;
	const isPlaced = Object.entries(places).every(([name, fits]) => fits(value[name]));
	return isPlaced && value.then.every((asked) => isAskedBy(asked, keys));
}

function isAskedBy(value: unknown, keys: unknown[]): value is AskedBy {
	if (!isPlainObject(value) || !keys.includes(value.key)) return false;
	return isText(value.parameter) && isPlainObject(value.given);
}

const isText = (value: unknown) => typeof value === 'string';

const isCount = (value: unknown) =>
	value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0);

/** What a step has besides. */
const places: Record<string, (value: unknown) => boolean> = {
	at: (value) => ['undefined', 'string', 'number'].includes(typeof value),
	before: (value) => value === undefined || isText(value),
	from: isCount,
	given: isPlainObject,
	hits: isCount,
	more: isCount,
	names: (value) => Array.isArray(value) && value.every(isText),
	of: (value) => value === undefined || isText(value),
};
