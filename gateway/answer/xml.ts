import { isMembers, type Value } from '../value';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML text of an answer with lists wrapped twice, as the platform writes it. */
export function writeXml(root: string, value: Value): string {
	return `<?xml version="1.0" encoding="utf-8" ?>${element(root, value)}`;
}

function element(name: string, value: Value): string {
	if (Array.isArray(value)) return value.map((entry) => element(name, entry)).join('');
	if (!isMembers(value)) return `<${name}>${escape(String(value))}</${name}>`;
	const entries = Object.entries(value);
	const list = entries.length === 1 && Array.isArray(entries[0]?.[1]) ? ' list="true"' : '';
	const content = entries.map(([key, entry]) => element(key, entry)).join('');
	return `<${name}${list}>${content}</${name}>`;
}

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
