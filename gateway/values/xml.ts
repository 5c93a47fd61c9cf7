import { SaxesParser } from 'saxes';
import { isMembers, type Value } from './Value';

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text that is safe between the tags of XML and in double quotes; pages want all quotes escaped. */
export function escapeMarkup(text: string, unsafe = /[&<>"]/g): string {
	return text.replace(unsafe, (character) => entities[character] ?? character);
}

/** XML text of a response with lists wrapped twice, as the platform writes it. */
export function writeXml(root: string, value: Value): string {
	return `<?xml version="1.0" encoding="utf-8" ?>${element(root, value)}`;
}

function element(name: string, value: Value): string {
	if (Array.isArray(value)) return value.map((entry) => element(name, entry)).join('');
	if (!isMembers(value)) return `<${name}>${escapeMarkup(String(value))}</${name}>`;
	const entries = Object.entries(value);
	const list = entries.length === 1 && Array.isArray(entries[0]?.[1]) ? ' list="true"' : '';
	const content = entries.map(([key, entry]) => element(key, entry)).join('');
	return `<${name}${list}>${content}</${name}>`;
}

/** An element of an XML text. */
export interface XmlElement {
	name: string;
	children: XmlElement[];
	text: string;
}

/** Reads a well-formed XML text; throws an error that says what is wrong with it. */
export function parseXml(text: string): XmlElement {
	const root: XmlElement = { name: '', children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser();
	const inner = () => open.at(-1) ?? root;
	const addText = (part: string) => (inner().text += part);
	parser.on('error', (error) => {
		throw error;
	});
	// What a document type declares is nothing that the platform would follow.
	parser.on('doctype', () => {
		throw new Error('A document type is not allowed');
	});
	parser.on('opentag', ({ name }) => {
		const element = { name, children: [], text: '' };
		inner().children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => open.pop());
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.write(text).close();
	return root.children[0] ?? root;
}
