import type { ParameterType } from '../../nodes/shared/catalogue/types';
import { isList, type MetadataField, snake } from './sources';

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

function isCount(name: string): boolean {
	return !notCounts.test(snake(name)) && (countNames.test(name) || countWords.test(snake(name)));
}

/** Type of a parameter that the metadata describes. */
export function typeOfField(field: MetadataField): ParameterType {
	// What has members is a struct, even where its class is called as a single value is
	const type = isDescribed(field) ? undefined : scalars[field.type];
	if (type === 'numeric')
		return isCount(field.name) && field.type !== 'Price' ? 'number' : 'numeric';
	if (type) return type;
	if (!isDescribed(field)) return 'json';
	return isList(field) ? 'struct[]' : 'struct';
}

const isDescribed = ({ fields }: MetadataField) => Boolean(fields?.length);

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

/** Types of parameters that may take one, or some, of a list of values. */
const choosable: ParameterType[] = ['string', 'number', 'numeric', 'string[]', 'numeric[]'];

/** A value with its meaning behind it: `1:待付款`, `cod(货到付款)`, `SHORT – 短链`. */
const explained =
	/(?<![\w.%])['"“‘]?(-?\d{1,5}|[A-Za-z][\w-]{0,40})['"”’]?\s*(?:[:：=＝\-—–、.，,]|[(（]|表示|代表|是|为)+\s*[“"']?(?=[\u4e00-\u9fff])/g;

/** The same with nothing between, `0否,1是`, but no amounts such as `3天`. */
const attached =
	/(?<![\w.%~\-—～])(\d{1,3})(?=[\u4e00-\u9fff](?<![天个条页元分秒年月日小时字位种家张次周级号和到至或与以人米件万千百%]))/g;

/** The value behind its meaning: `卖家主账户(1)、买家(4)`. */
const trailing =
	/(?<=[\u4e00-\u9fff])\s*[(（:：]?\s*(\d{1,3}|[A-Z][A-Z_]+)[)）]?(?=\s*(?:[、,，;；/]|$))/g;

/** Values alone behind a word that announces them: `可选值:desc,asc`. */
const announced =
	/(?:可选值|取值|枚举值?|可选|值为|支持)\s*(?:有|为|包括|范围)?\s*[:：]?\s*['"“‘(（]?(-?\d{1,5}|[A-Za-z][\w-]{1,40})['"”’]?\s*(?:[,，、/|;；]|或者?|和)\s*['"“‘]?(-?\d{1,5}|[A-Za-z][\w-]{1,40})/;

/** Capital words parted by strokes or commas and nothing else: `SHORT/MEDIUM/LONG`. */
const bare = /^\W*[A-Z][A-Z0-9_]+(\s*[/|,，、;；]\s*[A-Z][A-Z0-9_]+)+\W*$/;

/**
 * Whether the platform's text of a parameter lists values that it takes.
 * Texts that show the members of a JSON object look alike, so those with braces do not count.
 */
export function listsValues(type: ParameterType, text: string): boolean {
	if (!choosable.includes(type) || /[{}]/.test(text)) return false;
	const lists = [explained, attached, trailing].some((form) => {
		const values = new Set([...text.matchAll(form)].map(([, value]) => value));
		return values.size > 1;
	});
	return lists || announced.test(text) || bare.test(text.trim());
}
