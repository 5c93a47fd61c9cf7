import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ResponseField } from '../../catalogue/types';
import { isObject } from '../../json/objects';

/** Values stay text, so that ids keep all their digits; the catalogue's facts tell numbers from texts. */
const parser = new XMLParser({
	parseTagValue: false,
	ignoreAttributes: true,
	ignoreDeclaration: true,
	trimValues: true,
	// References by number as well, such as line ends and emoji
	htmlEntities: true,
});

/** An XML document as an object under the name of its root; undefined when it is none that can be read. */
export function readXml(
	text: string,
	response?: ResponseField[],
): Record<string, unknown> | undefined {
	const content = parse(text);
	return isObject(content) ? (shaped(content, response) as Record<string, unknown>) : undefined;
}

/** Well-formed documents are not read either that are nested too deeply, or that name what lies elsewhere. */
function parse(text: string): unknown {
	try {
		return XMLValidator.validate(text) === true ? parser.parse(text) : undefined;
	} catch {
		return undefined;
	}
}

/** Gives members the types that the catalogue states: lists without wrappers, numbers, booleans. */
function shaped(value: unknown, fields: ResponseField[] = []): unknown {
	if (Array.isArray(value)) return value.map((entry) => shaped(entry, fields));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => {
			const field = fields.find((candidate) => candidate.name === name);
			return [name, field ? typed(member, field) : shaped(member)];
		}),
	);
}

function typed(value: unknown, { type, fields }: ResponseField): unknown {
	if (type.endsWith('[]'))
		return (
			entriesOf(value)
				// An empty element is no record
				.filter((entry) => entry !== '' || !fields)
				.map((entry) => typed(entry, { name: '', type: type.slice(0, -2), fields }))
		);
	if (typeof value !== 'string') return shaped(value, fields);
	if (type === 'Number' && value !== '' && String(Number(value)) === value) return Number(value);
	if (type === 'Boolean' && /^(true|false)$/.test(value)) return value === 'true';
	return value;
}

/** A list comes as one element with its entries in it; a single entry looks like no list at all. */
function entriesOf(value: unknown): unknown[] {
	if (value === '') return [];
	if (Array.isArray(value)) return value;
	const members = isObject(value) ? Object.values(value) : [];
	if (members.length !== 1) return [value];
	return Array.isArray(members[0]) ? (members[0] as unknown[]) : members;
}
