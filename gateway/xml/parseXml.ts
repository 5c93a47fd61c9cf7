import { SaxesParser } from 'saxes';
import type { XmlElement } from './XmlElement';

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
