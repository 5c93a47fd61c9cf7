/** What has a name and may have members of its own. */
interface Named<T> {
	name: string;
	fields?: T[];
}

/** Parameter or member by its dotted path, through lists too; a name that has dots itself goes before a path. */
export function memberAt<T extends Named<T>>(fields: T[] | undefined, path: string): T | undefined {
	const plain = path.replaceAll('[]', '');
	const whole = fields?.find(({ name }) => name === plain);
	if (whole) return whole;
	const [first, ...rest] = plain.split('.');
	const found = fields?.find(({ name }) => name === first);
	return rest.length > 0 ? memberAt(found?.fields, rest.join('.')) : undefined;
}

/** Names of parameters or members, and of all members in them. */
export const memberNames = <T extends Named<T>>(fields: T[]): string[] =>
	fields.flatMap(({ name, fields: inner = [] }) => [name, ...memberNames(inner)]);
