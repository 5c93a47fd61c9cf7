/** Parameter or member by its dotted path, through lists too; a name that has dots itself goes before a path. */
export function memberAt<T extends { name: string; fields?: T[] }>(
	fields: T[] | undefined,
	path: string,
): T | undefined {
	const plain = path.replaceAll('[]', '');
	const whole = fields?.find(({ name }) => name === plain);
	if (whole) return whole;
	const [first, ...rest] = plain.split('.');
	const found = fields?.find(({ name }) => name === first);
	return rest.length > 0 ? memberAt(found?.fields, rest.join('.')) : undefined;
}
