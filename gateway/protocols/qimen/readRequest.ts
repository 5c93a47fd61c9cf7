import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { invalidParameter } from '../../Refusal';
import { parseXml } from '../../xml/parseXml';
import type { XmlElement } from '../../xml/XmlElement';
import { type Reading, readMembers } from './readElement';

/** The business parameters of an XML body, as texts or JSON texts. */
export function readRequest(
	body: string,
	{ parameters }: OperationFacts,
): Array<[name: string, text: string]> {
	const members = readMembers(rootOf(body), parameters);
	const inside = parameters.find((parameter) => parameter.inside !== undefined)?.inside;
	if (inside !== undefined) return [[inside, JSON.stringify(members)]];
	return Object.entries(members).map(([name, value]) => [name, textOf(value)]);
}

function rootOf(body: string): XmlElement {
	const root = parse(body);
	if (root.name !== 'request') throw invalidParameter('request', 'an element <request>');
	return root;
}

function parse(body: string): XmlElement {
	try {
		return parseXml(body);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw invalidParameter('request', `well-formed XML (${reason})`);
	}
}

/** A list of texts travels with commas elsewhere, so it is written down with them. */
function textOf(value: Reading): string {
	if (typeof value === 'string') return value;
	const isPlain = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
	return isPlain ? value.join(',') : JSON.stringify(value);
}
