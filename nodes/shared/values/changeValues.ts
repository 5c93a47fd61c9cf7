import type { AccountField } from '../catalogue/accountFields';
import type { Field } from '../catalogue/types';
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

/** What the account gives, by its fields. */
export type AccountValues = Readonly<Partial<Record<AccountField, string>>>;

/** Values in which those that are left out come from the account, as far as it has them. */
export function fillValues(values: Values, fields: Field[], account: AccountValues = {}): Values {
	const missing = fillable(fields).flatMap<[string, string]>(({ path, struct, field }) => {
		const isPlace = struct === undefined || valueOf(values, struct) !== undefined;
		const value = account[field];
		return value && isPlace && valueOf(values, path) === undefined ? [[path, value]] : [];
	});
	return missing.length > 0 ? changeValues(values, Object.fromEntries(missing)) : values;
}

/** A parameter or member that an account may give, and the struct that it is a member of. */
interface Fillable {
	path: string;
	struct?: string;
	field: AccountField;
}

/** What an account may give, by its path; entries of lists have no path. */
function fillable(fields: Field[], struct?: string): Fillable[] {
	return fields.flatMap(({ name, type, fromAccount, fields: members = [] }) => {
		const path = struct === undefined ? name : `${struct}.${name}`;
		if (fromAccount) return [{ path, struct, field: fromAccount.field }];
		return type === 'struct' ? fillable(members, path) : [];
	});
}
