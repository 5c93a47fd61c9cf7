type Json = unknown;

/** JSON text with one line for each thing that a reader compares: short values, parameters, members of an answer. */
export function formatJson(value: Json, width = 100): string {
	return `${render(value, '', width)}\n`;
}

function render(value: Json, indent: string, width: number): string {
	const flat = inline(value);
	if (typeof value !== 'object' || value === null || isLeaf(value, flat, width)) return flat;
	const inner = `${indent}  `;
	const lines = Array.isArray(value)
		? value.map((entry) => inner + render(entry, inner, width))
		: Object.entries(value).map(
				([key, entry]) => `${inner}${JSON.stringify(key)}: ${render(entry, inner, width)}`,
			);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** A parameter, a member or a correction stays on one line however long; other values only while they are short. */
function isLeaf(value: object, flat: string, width: number): boolean {
	if (Array.isArray(value))
		return value.every((entry) => typeof entry !== 'object') && flat.length <= width;
	if ('members' in value) return false;
	const isRow = ('name' in value && 'type' in value) || 'label' in value || 'from' in value;
	return isRow || flat.length <= 40;
}

function inline(value: Json): string {
	if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inline).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).map(
		([key, entry]) => `${JSON.stringify(key)}: ${inline(entry)}`,
	);
	return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
