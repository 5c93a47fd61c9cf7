/** A value of a response; a bigint is written as an integer of any length. */
export type Value = string | number | bigint | boolean | Value[] | Members;

/** An object of a response, by member name. */
export interface Members {
	[name: string]: Value;
}

/** Whether a value is an object, neither list nor scalar. */
export function isMembers(value: Value | undefined): value is Members {
	return typeof value === 'object' && !Array.isArray(value);
}

/** Sets a member by its path. */
export function put(record: Members, path: string, value: Value): void {
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	const place = steps.reduce<Members>((inner, step) => {
		const next = inner[step];
		return isMembers(next) ? next : (inner[step] = {});
	}, record);
	place[last] = value;
}

/** Takes away a member by its path. */
export function remove(record: Members, path: string): void {
	const [step = '', ...rest] = path.split('.');
	const inner = record[step];
	if (rest.length === 0) delete record[step];
	else if (isMembers(inner)) remove(inner, rest.join('.'));
}
