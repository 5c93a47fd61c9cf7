import type { ResponseField } from '../catalogue/types';
import { NestingError } from '../json/jsonTree';
import { isObject } from '../json/objects';
import type { Unwrapped } from './Protocol';

type Data = Record<string, unknown>;

/** An answer whose content loses the wrappers of its lists; a fault when it is nested too deeply. */
export function withoutLists(body: Data, content: Data, members?: ResponseField[]): Unwrapped {
	try {
		return { body, payload: unwrapLists(content, members) as Data };
	} catch (error) {
		if (!(error instanceof NestingError)) throw error;
		const { message } = error;
		return { fault: { kind: 'malformed', code: 'malformed', message, repeat: 'never' } };
	}
}

/** Levels of lists and objects in each other; more would end in an error of JavaScript, here or in n8n. */
const deepest = 1000;

/**
 * Removes the wrappers of lists: `{"trades":{"trade":[…]}}` becomes `{"trades":[…]}`.
 * Where the catalogue knows the members, the lists are those that it names, and what it says to be one value;
 * an empty list may come as `{}`; a member that it lacks stays as it is. Where no members are known, one that holds
 * nothing but a list under its own singular is a wrapper.
 * What has no wrapper in it is given back itself, not copied.
 * @throws NestingError
 */
function unwrapLists(value: unknown, fields?: ResponseField[], depth = 0): unknown {
	checkDepth(depth);
	if (Array.isArray(value)) return unwrapEntries(value, fields, depth + 1);
	if (!isObject(value)) return value;
	let changed: Record<string, unknown> | undefined;
	for (const [name, member] of Object.entries(value)) {
		const field = fieldOf(name, fields);
		const list = fields ? unwrapKnown(member, field) : unwrapNamed(name, member);
		const unwrapped = unwrapLists(list, field?.fields, depth + 1);
		if (unwrapped === member) continue;
		changed ??= { ...value };
		changed[name] = unwrapped;
	}
	return changed ?? value;
}

const fieldOf = (name: string, all: ResponseField[] = []) => all.find((one) => one.name === name);

function checkDepth(depth: number): void {
	if (depth > deepest)
		throw new NestingError(`The answer is nested more than ${deepest} levels deep`);
}

function unwrapEntries(list: unknown[], fields: ResponseField[] | undefined, depth: number) {
	const entries = list.map((entry) => unwrapLists(entry, fields, depth));
	return entries.some((entry, index) => entry !== list[index]) ? entries : list;
}

/** Types of members that hold one value each; the documents name so some lists of texts too. */
const plain = /^(String|Number|Boolean|Date|Price)$/;

function unwrapKnown(value: unknown, field: ResponseField | undefined): unknown {
	if (!field || !isObject(value)) return value;
	const isList = field.type.endsWith('[]');
	if (!isList && !plain.test(field.type)) return value;
	const members: unknown[] = Object.values(value);
	if (members.length === 0) return isList ? [] : value;
	return members.length === 1 && Array.isArray(members[0]) ? members[0] : value;
}

function unwrapNamed(name: string, value: unknown): unknown {
	if (!isObject(value)) return value;
	const [[inner = '', list] = [], ...others] = Object.entries(value);
	return others.length === 0 && Array.isArray(list) && stem(name) === stem(inner) ? list : value;
}

/** A name without what makes it plural: `trades` and `trade`, `categories` and `category`, `id_list` and `id`. */
const stem = (name: string) => name.toLowerCase().replace(/(_?list|ies|e?s|y|e)$/, '');
