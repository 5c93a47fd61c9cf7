import type { Field, OperationFacts } from '../../../nodes/shared/catalogue/types';
import { invalidParameter } from '../../faults/GatewayFault';
import { parseXml, type XmlElement } from '../../values/xml';

/** The business parameters of an XML body, as texts or JSON texts. */
export function readQimenRequest(
	body: string,
	{ parameters }: OperationFacts,
): Array<[name: string, text: string]> {
	const members = readMembers(rootOf(body), parameters);
	const inside = parameters.find((parameter) => parameter.inside !== undefined)?.inside;
	if (inside !== undefined) return [[inside, JSON.stringify(members)]];
	return Object.entries(members).map(([name, value]) => [name, textOf(value)]);
}

function rootOf(body: string): XmlElement {
	try {
		const root = parseXml(body);
		if (root.name === 'request') return root;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw invalidParameter('request', `well-formed XML (${reason})`);
	}
	throw invalidParameter('request', 'an element <request>');
}

/** A list of texts travels with commas elsewhere, so it is written down with them. */
function textOf(value: XmlValue): string {
	if (typeof value === 'string') return value;
	const isPlain = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
	return isPlain ? value.join(',') : JSON.stringify(value);
}

/** A value of XML: texts, objects and lists, as JSON has them. */
type XmlValue = string | XmlValue[] | { [name: string]: XmlValue };

/** The members of an element, read by the fields that it may have; others are read by their look. */
function readMembers(
	{ children }: XmlElement,
	fields: readonly Field[],
): { [name: string]: XmlValue } {
	const members = new Map<string, XmlValue>();
	for (const child of children) {
		const field = fields.find(({ name }) => name === child.name);
		const value = readElement(child, field);
		const before = members.get(child.name);
		if (before !== undefined && field) throw invalidParameter(child.name, 'one element');
		members.set(child.name, before === undefined ? value : [before, value].flat());
	}
	return Object.fromEntries(members);
}

function readElement(element: XmlElement, field: Field | undefined): XmlValue {
	const { children, text } = element;
	if (field?.type.endsWith('[]')) return readList(element, field);
	if (children.length > 0 || field?.type === 'struct')
		return readMembers(element, field?.fields ?? []);
	return text;
}

/** A list holds elements of one name and nothing else. */
function readList({ name, children, text }: XmlElement, { element, fields }: Field): XmlValue[] {
	const isOther = (child: XmlElement) => element !== undefined && child.name !== element;
	if (text.trim() || children.some(isOther))
		throw invalidParameter(name, `elements <${element ?? 'entry'}>`);
	return children.map((child) => (fields ? readMembers(child, fields) : child.text));
}
