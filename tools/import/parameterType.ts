import type { ParameterType } from '../../nodes/shared/catalogue/types';
import type { MetadataField } from './metadata';

/** The platform's scalar types and ours. `byte` is a small number (a state), only `byte[]` is a file. */
const scalars: Record<string, ParameterType> = {
	'': 'string',
	String: 'string',
	Number: 'numeric',
	byte: 'numeric',
	Price: 'numeric',
	BigDecimal: 'numeric',
	Boolean: 'boolean',
	Date: 'date',
	'byte[]': 'file',
	'byte[][]': 'json',
	Json: 'json',
	'Json[]': 'json',
	Map: 'json',
	'String[]': 'string[]',
	'Number[]': 'numeric[]',
	'Boolean[]': 'boolean[]',
	'Date[]': 'date[]',
};

/** Whole names and last words of numbers that are counts, pages and amounts of small range, never ids. */
const countNames =
	/^(page|pageNo|page_no|page_num|page_number|page_index|current_page|to_page|offset|limit|size|count|num|start|age|days|points?)$/i;
const countWords =
	/(^|_)(page|page_no|page_num|page_number|page_index|page_size|pagesize|size|count|num|number_of|quantity|qty|limit|offset|days|hours|minutes|seconds|duration|width|height|length|weight|volume|amount|fee|price|cost|rate|percent|percentage|discount|points?|age|stock|times|timeout|millis|max_occupancy|rooms)$/;
/** Names that look like counts and are none. */
const notCounts =
	/(^|_)(ali|order|phone|card|serial|bill|flight|train|bus)_num$|(mobile|order_no|number)$/;

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

function isCount(name: string): boolean {
	return !notCounts.test(snake(name)) && (countNames.test(name) || countWords.test(snake(name)));
}

/** Type of a parameter that the metadata describes. */
export function typeOfField(field: MetadataField): ParameterType {
	const platform = field.type.replace(/\s+/g, '');
	const type = scalars[platform];
	if (type === 'numeric') return isCount(field.name) && platform !== 'Price' ? 'number' : 'numeric';
	if (type) return type;
	if (!field.fields?.length) return 'json';
	return platform.endsWith('[]') ? 'struct[]' : 'struct';
}

const structNames =
	/^(param\d*|params?_[a-z0-9_]*(d_t_o|dto|request|query)|rq|request|query_param|query_request)$|(_d_t_o|_d_o|_v_o|_b_o|_dto|_dtos|_d_t_o_list|_json)$/;
const pageNames =
	/^(page|page_?no|page_?num|page_number|page_?index|current_?page|page_?size|offset|limit|size)$/i;

/** Type of a parameter that only the specification knows: by its default, its name and its text. */
export function typeOfName(
	name: string,
	text: string,
	fallback: string | undefined,
): ParameterType {
	if (fallback === 'true' || fallback === 'false') return 'boolean';
	if (pageNames.test(name) && /^\d*$/.test(fallback ?? '')) return 'number';
	if (/(time|date|start|end|modified|created)/i.test(name) && /yyyy-MM-dd HH:mm:ss/.test(text))
		return 'date';
	if (structNames.test(snake(name))) return 'json';
	return 'string';
}
