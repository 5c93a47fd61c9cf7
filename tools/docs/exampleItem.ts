import { sampleResponse } from '../../gateway/responses/sampleResponse';
import { isMembers, type Members, type Value } from '../../gateway/values/Value';
import { itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import { toItems } from '../../nodes/shared/execute/toItems';
import type { Operation, ResponseField } from '../../nodes/shared/catalogue/types';
import { answerShape } from './answerShape';

/** Most members of an example's objects, by how deep they stand; deeper ones are left empty. */
const mostMembers = [12, 6, 4];

/** An example of an operation's item, as JSON, and whether members were left out of it. */
export interface ExampleItem {
	json: string;
	isShortened: boolean;
}

/**
 * An example item, made of the types and names of its members as the sandbox makes its answers: the same each time.
 * Lists hold one entry. Undefined where the members are not known.
 */
export function exampleItem(
	operation: Operation,
	members: ResponseField[] | undefined,
): ExampleItem | undefined {
	const { response } = operation;
	if (!response || !members) return undefined;
	const answer = sampleResponse(operation, response, { business: new Map(), requestId: '1' });
	const place = answerShape(operation) === 'whole' ? undefined : itemPlace(operation);
	const [item] = toItems(plain(answer) as never, place);
	if (item === undefined) return undefined;
	const shown = shorten(item as Members, 0);
	return {
		json: JSON.stringify(shown, null, 1),
		isShortened: count(shown) < count(onlyFirst(item as Members)),
	};
}

/** Integers beyond 2^53 are text, as in a real item. */
function plain(value: Value): Value {
	if (typeof value === 'bigint')
		return value > Number.MAX_SAFE_INTEGER ? String(value) : Number(value);
	if (typeof value === 'number')
		return Number.isSafeInteger(value) || value % 1 ? value : String(value);
	return changeInside(value, plain);
}

/** Lists with their first entry alone. */
const onlyFirst = (value: Value): Value =>
	Array.isArray(value) ? value.slice(0, 1).map(onlyFirst) : changeInside(value, onlyFirst);

function shorten(value: Value, depth: number): Value {
	if (Array.isArray(value)) return value.slice(0, 1).map((entry) => shorten(entry, depth));
	if (!isMembers(value)) return value;
	const kept = Object.entries(value).slice(0, mostMembers[depth] ?? 0);
	return Object.fromEntries(kept.map(([name, member]) => [name, shorten(member, depth + 1)]));
}

function changeInside(value: Value, change: (value: Value) => Value): Value {
	if (Array.isArray(value)) return value.map(change);
	if (!isMembers(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}

/** How many members there are, at any depth. */
function count(value: Value): number {
	if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + count(entry), 0);
	if (!isMembers(value)) return 0;
	return Object.values(value).reduce<number>((sum, member) => sum + 1 + count(member), 0);
}
