import type { IDataObject } from 'n8n-workflow';
import { isObject, valueAt } from '../json/objects';
import { parseTexts } from '../json/parseTexts';

type Value = IDataObject[string];

/**
 * Items of an answer: the records of a list one by one, a single object as one item.
 * `result` is the dotted path to them, or to JSON text that holds them; without one, the only list of the answer counts.
 * A list that is not there is empty: the platform leaves empty lists out.
 */
export function toItems(payload: IDataObject, result: string | undefined): IDataObject[] {
	const path = result ?? onlyList(payload);
	if (path === undefined) return [payload];
	const value = unfold(valueAt(payload, path)) as Value;
	if (Array.isArray(value)) return named(value, path);
	if (value === undefined && path.endsWith('[]')) return [];
	return [isRecord(value) ? value : payload];
}

/**
 * Records of one page of a list, which may come as JSON text; none when the list is not there.
 * Where nothing is known of the place and there is no list, the answer itself, so that nothing is lost.
 */
export function recordsOf(payload: IDataObject, result: string | undefined): IDataObject[] {
	const path = result ?? onlyList(payload);
	if (path === undefined) return listPaths(payload, [], Array.isArray).length > 0 ? [] : [payload];
	const value = unfold(valueAt(payload, path)) as Value;
	if (Array.isArray(value)) return named(value, path);
	return isRecord(value) ? [value] : [];
}

const unfold = (value: unknown) => (typeof value === 'string' ? parseTexts(value) : value);

/** A list of scalars gives items too, each under the list's name. */
function named(list: Value[], path: string): IDataObject[] {
	const name = path.replace(/\[\]$/, '').split('.').pop() ?? path;
	return list.map((entry) => (isRecord(entry) ? entry : { [name]: entry }));
}

/** Path of the only list of objects, however deep; undefined when there is none or more than one. */
function onlyList(payload: IDataObject): string | undefined {
	const paths = listPaths(payload, []);
	return paths.length === 1 ? paths[0] : undefined;
}

function listPaths(
	value: IDataObject,
	path: string[],
	isList = (member: unknown) => Array.isArray(member) && member.some(isRecord),
): string[] {
	return Object.entries(value).flatMap(([name, member]) => {
		const here = [...path, name];
		if (isList(member)) return [here.join('.')];
		return isRecord(member) ? listPaths(member, here, isList) : [];
	});
}

/** The same question in n8n's own type. */
const isRecord = (value: unknown): value is IDataObject => isObject(value);
