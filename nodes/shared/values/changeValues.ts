import { isPlainObject } from '../json/objects';
import { parseObject } from '../json/parseObject';
import { ChangedJson } from './ChangedJson';
import { isBlank } from './scalarText';

/** Raw values by wire name. */
export type Values = ReadonlyMap<string, unknown>;

/** Values with some changed by path: a parameter, or a member of a struct parameter such as `query.page_no`. */
export function changeValues(values: Values, changes: Record<string, unknown>): Values {
	const changed = new Map(values);
	for (const [path, value] of Object.entries(changes)) {
		const [name = path, ...members] = changed.has(path) ? [path] : path.split('.');
		changed.set(name, members.length > 0 ? changeMember(changed.get(name), members, value) : value);
	}
	return changed;
}

/** A struct that is given as text keeps its text; what is no struct stays as it is and is refused later. */
function changeMember(struct: unknown, [name = '', ...rest]: string[], value: unknown): unknown {
	if (struct instanceof ChangedJson) return struct.with([name, ...rest], value);
	const members = isBlank(struct) ? {} : struct;
	if (typeof members === 'string') return new ChangedJson(members).with([name, ...rest], value);
	if (!isPlainObject(members)) return struct;
	return { ...members, [name]: rest.length > 0 ? changeMember(members[name], rest, value) : value };
}

/** Value at the path of a parameter or of a struct's member; undefined when it is blank. */
export function valueOf(values: Values, path: string | undefined): unknown {
	if (path === undefined) return undefined;
	const [name = path, ...members] = values.has(path) ? [path] : path.split('.');
	const value = members.reduce<unknown>(
		(struct, member) => parseObject(struct)?.[member],
		values.get(name),
	);
	return value === null || value === '' ? undefined : value;
}

/** Values in which blank ones have a default, where there is one. */
export function fillValues(values: Values, defaults: Record<string, string> = {}): Values {
	const missing = Object.entries(defaults).filter(
		([name]) => values.has(name) && valueOf(values, name) === undefined,
	);
	return missing.length > 0 ? new Map([...values, ...missing]) : values;
}
