import type { Expectation, Shape } from '../../expectations/Shape';
import { invalidParameter } from '../../faults/GatewayFault';
import { parseXml, type XmlElement } from '../../values/xml';

/** The business parameters of an XML body, as texts or JSON texts. */
export function readQimenRequest(
	body: string,
	expected: readonly Expectation[],
): Array<[name: string, text: string]> {
	const root = rootOf(body);
	const whole = expected.find(({ name, shape }) => name === 'request' && shape.kind === 'object');
	if (whole) return [[whole.name, JSON.stringify(readElement(root, whole.shape))]];
	return Object.entries(readMembers(root, expected)).map(([name, value]) => [name, textOf(value)]);
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

const textOf = (value: XmlValue): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** A value of XML: texts, objects and lists, as JSON has them. */
type XmlValue = string | XmlValue[] | { [name: string]: XmlValue };

/** The members of an element, read as they are expected; others are read by their look. */
function readMembers(
	{ children }: XmlElement,
	expected: readonly Expectation[],
): { [name: string]: XmlValue } {
	const members = new Map<string, XmlValue>();
	for (const child of children) {
		const member = expected.find(({ name }) => name === child.name);
		const value = readElement(child, member?.shape);
		const before = members.get(child.name);
		if (before !== undefined && member) throw invalidParameter(child.name, 'one element');
		members.set(child.name, before === undefined ? value : [before, value].flat());
	}
	return Object.fromEntries(members);
}

function readElement(element: XmlElement, shape: Shape | undefined): XmlValue {
	const { children, text } = element;
	if (shape?.kind === 'list') return readList(element, shape.element, shape.entry);
	if (shape?.kind === 'object') return readMembers(element, shape.members);
	return children.length > 0 ? readMembers(element, []) : text;
}

/** A list holds elements of one name and nothing else. */
function readList(
	{ name, children, text }: XmlElement,
	element = children[0]?.name,
	entry: Shape,
): XmlValue[] {
	if (text.trim() || children.some((child) => child.name !== element))
		throw invalidParameter(name, `elements <${element ?? 'entry'}>`);
	return children.map((child) => readElement(child, entry));
}
