/** A line of a literal, and the object that it belongs to. */
export interface Line {
	text: string;
	owner: object;
}

/** Writes a value as people write literals: tabs, single quotation marks, a line for each member and entry. */
export const writeLiteral = (value: object): Line[] => linesOf(value, value, 1);

function linesOf(value: unknown, owner: object, depth: number): Line[] {
	const indent = '\t'.repeat(depth);
	if (typeof value !== 'object' || value === null) return [{ text: indent + plain(value), owner }];
	const own = Array.isArray(value) ? owner : value;
	const inner = Array.isArray(value)
		? value.flatMap((entry) => ended(linesOf(entry, own, depth + 1)))
		: Object.entries(value)
				.filter(([, member]) => member !== undefined)
				.flatMap(([name, member]) => named(name, ended(linesOf(member, own, depth + 1))));
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return [
		{ text: `${indent}${open}`, owner: own },
		...inner,
		{ text: `${indent}${close}`, owner: own },
	];
}

/** The lines of a member: its name before them. An array's first line belongs to the object that has the member. */
function named(name: string, [first, ...rest]: Line[]): Line[] {
	const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : plain(name);
	return first
		? [{ ...first, text: first.text.replace(/^(\t*)/, (tabs) => `${tabs}${key}: `) }, ...rest]
		: [];
}

const ended = (lines: Line[]): Line[] =>
	lines.map((line, index) =>
		index === lines.length - 1 ? { ...line, text: `${line.text},` } : line,
	);

function plain(value: unknown): string {
	if (typeof value !== 'string') return JSON.stringify(value);
	const text = JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
	return `'${text}'`;
}
