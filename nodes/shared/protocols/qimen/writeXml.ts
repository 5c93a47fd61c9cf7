import { XMLBuilder } from 'fast-xml-parser';
import { elementName } from '../../catalogue/elementNames';
import type { Field, Parameter } from '../../catalogue/types';
import { ExactNumber } from '../../json/ExactNumber';
import { listEntries } from '../../json/listEntries';
import { isObject } from '../../json/objects';
import { at, InvalidValueError } from '../../values/InvalidValueError';
import { elementField, knownMembers } from '../../values/memberFields';
import { parseGiven } from '../../values/readTree';
import { plainText } from '../../values/scalarText';

const builder = new XMLBuilder({ processEntities: true, suppressEmptyNode: true });

/** Characters that no XML document may hold, however escaped. */
// eslint-disable-next-line no-control-regex -- these are what is left out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The body of a call of the warehouse protocol: `<request>` with an element for each parameter.
 * A list becomes an element with one element an entry, by the name that the catalogue gives.
 */
export function requestXml(business: Record<string, string>, parameters: Parameter[] = []): string {
	const wrapper = parameters.find(({ inside }) => inside)?.inside;
	const members = wrapper ? (parseGiven(business[wrapper] ?? '{}') as object) : business;
	return builder.build({ request: elements(members, parameters) });
}

/**
 * Checks that a parameter can be written as XML.
 * @param text JSON text of a member of the request, or the text of a parameter of its own
 * @throws InvalidValueError that names the place
 */
export function checkXml(text: string, parameter: Parameter): void {
	element(parameter.inside ? parseGiven(text) : text, parameter);
}

function elements(members: object, fields: Field[] = []): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(members).map(([name, value]) => [
			name,
			at(name, () => {
				checkName(name);
				return element(value, fields.find((field) => field.name === name) ?? unknown(name));
			}),
		]),
	);
}

/** A member that the catalogue does not know is written as one of its name elsewhere. */
function unknown(name: string): Field | undefined {
	const entry = elementName(name);
	return entry === undefined ? undefined : { name, type: 'json', element: entry };
}

/** Only what begins with a letter and has no mark of XML in it names an element. */
function checkName(name: string): void {
	if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name))
		throw new InvalidValueError('a member whose name is the name of an XML element');
}

function element(value: unknown, field?: Field): unknown {
	const content = unfold(value, field);
	if (Array.isArray(content)) return list(content, field);
	if (isObject(content) && !(content instanceof ExactNumber))
		return elements(content, field && knownMembers(field));
	return plainText(content ?? '').replace(forbidden, '');
}

/** A struct or a list that came as text. */
function unfold(value: unknown, { type = 'string' }: Partial<Field> = {}): unknown {
	if (typeof value !== 'string') return value;
	if (type.endsWith('[]')) return listEntries(value);
	return /^(json|struct|map)$/.test(type) ? (parseGiven(value) ?? value) : value;
}

/** Entries repeat the list's name where no element of another name is known for them. */
function list(entries: unknown[], field?: Field): unknown {
	const single = field && elementField(field);
	const content = entries.map((entry, index) =>
		at(index, () => {
			if (Array.isArray(entry)) throw new InvalidValueError('no list, as XML has none in a list');
			return element(entry, single);
		}),
	);
	const { name, element: entry = name } = field ?? {};
	return entry === undefined || entry === name ? content : { [entry]: content };
}
