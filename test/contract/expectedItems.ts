import { parseXml, type XmlElement } from '../../gateway/values/xml';
import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';

type Json = unknown;
type Data = Record<string, Json>;

/**
 * The items that must come out of an answer, read from its text by the facts alone: where the result is, what is a
 * list, and nothing of how the nodes read.
 */
export function expectedItems(text: string, operation: OperationFacts): Data[] {
	const { response = [], paging } = operation;
	const result = paging?.records ?? operation.result;
	const answer = withoutEnvelope(readAnswer(text));
	const plain = readMembers(answer, response);
	if (!result) return [plain];
	const found = parsed(at(plain, result.replaceAll('[]', '').split('.')));
	if (!result.endsWith('[]') && !Array.isArray(found)) return [isData(found) ? found : plain];
	const name = result.replace('[]', '').split('.').at(-1) ?? '';
	const entries = Array.isArray(found) ? (found as Json[]) : found === undefined ? [] : [found];
	return entries.map((entry) => (isData(entry) ? entry : { [name]: entry }));
}

const isData = (value: Json): value is Data =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with integers of any length as texts, or XML. */
function readAnswer(text: string): Data {
	if (text.startsWith('<')) return { response: dataOf(parseXml(text)) };
	const exact = text.replace(/([:[,])(-?\d{16,})(?=[,\]}])/g, '$1"$2"');
	return JSON.parse(exact) as Data;
}

function dataOf({ children, text }: XmlElement): Json {
	if (children.length === 0) return text;
	const data: Data = {};
	for (const child of children) {
		const before = data[child.name];
		const value = dataOf(child);
		data[child.name] = before === undefined ? value : [before, value].flat();
	}
	return data;
}

/** What the one member holds that names the answer's method. */
function withoutEnvelope(body: Data): Data {
	const [[name = '', inner] = []] = Object.entries(body);
	const isEnvelope = Object.keys(body).length === 1 && /_response$/.test(name);
	return isEnvelope && isData(inner) ? inner : body;
}

function readMembers(data: Data, members: readonly ResponseField[]): Data {
	const entries = Object.entries(data).map(([name, value]) => {
		const member = members.find((candidate) => candidate.name === name);
		return [name, member ? readMember(value, member) : value] as const;
	});
	return Object.fromEntries(entries);
}

/** A list stands as it is, or in an object with one member that holds its entries. */
function readMember(value: Json, { type, fields = [] }: ResponseField): Json {
	if (!type.endsWith('[]') || type === 'byte[]')
		return isData(value) ? readMembers(value, fields) : readScalar(value, type);
	const inner = isData(value) ? Object.values(value) : [];
	const list = isData(value) && inner.length === 1 ? [inner[0]].flat() : value;
	return Array.isArray(list)
		? list.map((entry: Json) => (isData(entry) ? readMembers(entry, fields) : entry))
		: list;
}

/** In XML all is text; what the facts call a number or a yes or no is one, unless digits would get lost. */
function readScalar(value: Json, type: string): Json {
	if (typeof value !== 'string') return value;
	if (type === 'Boolean' && /^(true|false)$/.test(value)) return value === 'true';
	return type === 'Number' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

const at = (value: Json, path: string[]): Json =>
	path.reduce<Json>((inner, name) => (isData(inner) ? inner[name] : undefined), value);

/** A text may hold the records as JSON. */
function parsed(value: Json): Json {
	return typeof value === 'string' && /^\s*[[{]/.test(value) ? (JSON.parse(value) as Json) : value;
}
