import { XMLBuilder } from 'fast-xml-parser';
import type { Field, Parameter } from '../../catalogue/types';
import { isObject } from '../../transport/isObject';
import { listEntries } from '../../transport/listEntries';
import { tryParse } from '../../transport/parseLossless';

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
	const members = wrapper ? (tryParse(business[wrapper] ?? '{}') as object) : business;
	return builder.build({ request: elements(members, parameters) });
}

function elements(members: object, fields: Field[] = []): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(members).map(([name, value]) => [
			name,
			element(
				value,
				fields.find((field) => field.name === name),
			),
		]),
	);
}

function element(value: unknown, field?: Field): unknown {
	const content = unfold(value, field);
	if (Array.isArray(content)) return list(content, field);
	if (isObject(content)) return elements(content, field?.fields);
	return String(content ?? '').replace(forbidden, '');
}

/** A struct or a list that came as text. */
function unfold(value: unknown, { type = 'string' }: Partial<Field> = {}): unknown {
	if (typeof value !== 'string') return value;
	if (type.endsWith('[]')) return listEntries(value);
	return type === 'json' || type === 'struct' ? (tryParse(value) ?? value) : value;
}

/** Entries of a list that the catalogue does not know repeat its name. */
function list(entries: unknown[], field?: Field): unknown {
	const single = field && { ...field, type: field.type.replace(/\[\]$/, '') as Field['type'] };
	const content = entries.map((entry) => element(entry, single));
	return field?.element ? { [field.element]: content } : content;
}
