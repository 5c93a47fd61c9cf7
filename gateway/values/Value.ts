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
