import type { Field } from '../../../nodes/shared/catalogue/types';
import { invalidParameter } from '../../Refusal';
import type { XmlElement } from '../../xml/XmlElement';

/** What XML says: texts, objects and lists, as JSON has them. */
export type Reading = string | Reading[] | { [name: string]: Reading };

/** The members of an element, read by the fields that it may have; others are read by their look. */
export function readMembers(
	{ children }: XmlElement,
	fields: readonly Field[],
): { [name: string]: Reading } {
	const members = new Map<string, Reading>();
	for (const child of children) {
		const field = fields.find(({ name }) => name === child.name);
		const value = readElement(child, field);
		const before = members.get(child.name);
		if (before !== undefined && field) throw invalidParameter(child.name, 'one element');
		members.set(child.name, before === undefined ? value : [before, value].flat());
	}
	return Object.fromEntries(members);
}

function readElement(element: XmlElement, field: Field | undefined): Reading {
	const { children, text } = element;
	if (field?.type.endsWith('[]')) return readList(element, field);
	if (children.length > 0 || field?.type === 'struct')
		return readMembers(element, field?.fields ?? []);
	return text;
}

/** A list holds elements of one name and nothing else. */
function readList({ name, children, text }: XmlElement, { element, fields }: Field): Reading[] {
	const isOther = (child: XmlElement) => element !== undefined && child.name !== element;
	if (text.trim() || children.some(isOther))
		throw invalidParameter(name, `elements <${element ?? 'entry'}>`);
	return children.map((child) => (fields ? readMembers(child, fields) : child.text));
}
