import type { Members, Sketch } from '../../gateway/expectations/Sketch';
import { isList, type MetadataField } from '../import/sources';
import { keyOf, kindOf } from './sketch';

/**
 * The elements of a Qimen request. What an order consists of must be there: the parts of the document that have
 * required members of their own, which the metadata itself leaves unmarked.
 */
export function sketchQimen(parameters: readonly MetadataField[]): Members {
	const entries = parameters.map((field) => {
		const { name, required, fields = [] } = field;
		if (fields.length === 0 || parameters.length > 1)
			return [keyOf(name, required), elementSketch(field)];
		return [keyOf(name, isNeeded(field) || fields.some(isNeeded)), sketchDocument(fields)];
	});
	return Object.fromEntries(entries) as Members;
}

function sketchDocument(fields: readonly MetadataField[]): Members {
	return Object.fromEntries(
		fields.map((field) => [keyOf(field.name, isNeeded(field)), elementSketch(field)]),
	);
}

/** Whether something in a part of a document must be there. */
const isNeeded = ({ required, fields = [] }: MetadataField): boolean =>
	Boolean(required) || fields.some((field) => field.required);

function elementSketch(field: MetadataField): Sketch {
	const { name, type, fields = [] } = field;
	if (isList(field)) return { [`${elementName(name, type)}[]`]: entrySketch(field) };
	if (fields.length === 0) return type === 'Map' ? {} : kindOf(type);
	const [only] = fields;
	const isWrapper = fields.length === 1 && only && isList(only) && singular(name) === only.name;
	if (isWrapper) return { [`${only.name}[]`]: entrySketch(only) };
	return sketchElements(fields);
}

function sketchElements(fields: readonly MetadataField[]): Members {
	return Object.fromEntries(
		fields.map((field) => [keyOf(field.name, field.required), elementSketch(field)]),
	);
}

const entrySketch = ({ type, fields = [] }: MetadataField): Sketch =>
	fields.length > 0 ? sketchElements(fields) : kindOf(type);

/** The name of a list's elements, where the names of list and type agree on it. */
function elementName(name: string, type: string): string {
	const own = singular(name);
	const byType = singular(type.charAt(0).toLowerCase() + type.slice(1, -2));
	return kindOf(type) !== 'any' || byType === own ? own : '*';
}

const singular = (name: string) => name.replace(/(s|List)$/, '');
