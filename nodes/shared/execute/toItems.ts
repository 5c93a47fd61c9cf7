import type { IDataObject } from 'n8n-workflow';

/**
 * Items of an answer: the records of a list one by one, a single object as one item.
 * `result` is the dotted path to them; without one, the only list of the answer counts.
 * A list that is not there is empty: the platform leaves empty lists out.
 */
export function toItems(payload: IDataObject, result: string | undefined): IDataObject[] {
	const path = result?.replace(/\[\]$/, '') ?? onlyList(payload);
	if (path === undefined) return [payload];
	const value = valueAt(payload, path);
	if (Array.isArray(value)) return records(value, path.split('.').pop() ?? path);
	if (value === undefined && result?.endsWith('[]')) return [];
	return [isObject(value) ? value : payload];
}

/** A list of scalars gives items too, each under the list's name. */
function records(list: Array<IDataObject[string]>, name: string): IDataObject[] {
	return list.map((entry) => (isObject(entry) ? entry : { [name]: entry }));
}

function valueAt(payload: IDataObject, path: string): IDataObject[string] {
	return path
		.split('.')
		.reduce<IDataObject[string]>(
			(value, name) => (isObject(value) ? value[name] : undefined),
			payload,
		);
}

/** Path of the only list of objects, however deep; undefined when there is none or more than one. */
function onlyList(payload: IDataObject): string | undefined {
	const paths = listPaths(payload, []);
	return paths.length === 1 ? paths[0] : undefined;
}

function listPaths(value: IDataObject, path: string[]): string[] {
	return Object.entries(value).flatMap(([name, member]) => {
		const here = [...path, name];
		if (Array.isArray(member)) return member.some(isObject) ? [here.join('.')] : [];
		return isObject(member) ? listPaths(member, here) : [];
	});
}

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
