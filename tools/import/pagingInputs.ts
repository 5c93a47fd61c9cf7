import type { Field, Parameter } from '../../nodes/shared/catalogue/types';
import { type MetadataField, snake } from './sources';

/** A parameter or a member of a struct parameter that could be about pages. */
export interface PagingInput {
	/** A member of a struct as `param0.page_no`, a parameter with `inside` by its own name. */
	path: string;
	/** Last name of the path, in lower case with underscores. */
	name: string;
	/** The struct that holds it, empty for a parameter. */
	scope: string;
	type: Field['type'];
	/** What both documents say of it. */
	text: string;
	default?: string;
	maxValue?: number;
}

/** A parameter, and what the documents say of it: the metadata, and the specification's text. */
export interface DocumentedParameter {
	parameter: Parameter;
	known?: MetadataField;
	text?: string;
}

/** Parameters and members of struct parameters with their texts; lists of structs hold no page numbers. */
export function pagingInputs(parameters: DocumentedParameter[]): PagingInput[] {
	return parameters.flatMap(({ parameter, known, text }) =>
		inputs(parameter, parameter.inside ?? '', '', { known, text: joinTexts([text, known?.text]) }),
	);
}

function inputs(
	field: Field & { default?: string },
	scope: string,
	prefix: string,
	{ known, text }: { known?: MetadataField; text: string },
): PagingInput[] {
	const path = prefix + field.name;
	const { type, default: fallback, maxValue } = field;
	const own = { path, scope, type, text, default: fallback, maxValue, name: snake(field.name) };
	const members = type === 'struct' ? (field.fields ?? []) : [];
	return [
		own,
		...members.flatMap((member) => {
			const described = known?.fields?.find(({ name }) => name === member.name);
			return inputs(member, path, `${path}.`, { known: described, text: described?.text ?? '' });
		}),
	];
}

/** Both documents often say the same; markup is left out. */
function joinTexts(texts: Array<string | undefined>): string {
	const plain = texts.map((text) => (text ?? '').replace(/<[^>]*>/g, ' ').trim());
	return [...new Set(plain)].filter(Boolean).join(' | ');
}

/** What an input is for when a list is read in pieces. */
export type Role = 'page' | 'offset' | 'cursor' | 'size';

/** A name counts alone, or only when the text agrees. */
interface Rule {
	role: Role;
	name: RegExp;
	text?: RegExp;
	/** What the text must not say. */
	not?: RegExp;
}

const aboutPages = /第.{0,6}页|页码|页数|页号|当前.{0,2}页|分页|几页|页索引|\bpage|页$/i;
const aboutOnePage = /第几页|页码|页数|页号|当前.{0,2}页/;
const aboutRecords = /分页|下标|行|起始|偏移|记录|索引|条|offset|index|翻页/i;
const aboutTime = /时间|日期|yyyy|time|date|来源|url/i;
const aboutCursors = /游标|迭代|cursor|滚动|scroll|(上|前|后续|下)一?(页|次|个|批)|next|从这个点/i;
const aboutSize =
	/页|条|大小|个数|数量|数目|行数|记录数|返回|pagesize|page_size|size|limit|per page|最多|最大|分批|查询数|^\d+$/i;
const aboutPageSize = /每页|一页|分页大小|^页大小/;

/** The first rule that fits decides. */
const rules: Rule[] = [
	{ role: 'size', name: /(^|_)(per_?)?page_?(size|rows|item_num|count|limit)$|^psize$/ },
	{
		role: 'size',
		name: /^(param|arg)\d+$|limit|count|size|num|rows/,
		text: aboutPageSize,
		not: /当前页|第几页/,
	},
	{ role: 'page', name: /^(param|arg)\d+$/, text: /^(当前页|页码|页数)/ },
	{ role: 'cursor', name: /^(next_)?cursor$|^scroll_id$|^page_token$|^page_result_key$/ },
	{ role: 'cursor', name: /^(offset|start)$/, text: /游标|next_?cursor/i, not: /offset ?\+/ },
	{
		role: 'cursor',
		name: /^(next(_?(key|id|token|start|page_token))?|last_id|marker|start_id)$/,
		text: aboutCursors,
	},
	{
		role: 'offset',
		name: /(^|_)page_?(no|num|number|index|start)$/,
		text: /起始(行|记录|位置)|偏移|开始(行|记录)|从第几条/,
	},
	{ role: 'page', name: /(^|_)page_?(no|num|number|index|start|offset)$|^pn$/ },
	{
		role: 'page',
		name: /^(int_)?(current|cur|curr|to|start|query|now)_?page(_?(no|num|number|index))?$/,
	},
	{
		role: 'page',
		name: /^(page|paging|current)$/,
		text: new RegExp(`${aboutPages.source}|页|^\\d+$`, 'i'),
		not: /url|首页地址|网页|链接/i,
	},
	{ role: 'page', name: /^(offset|index)$/, text: aboutOnePage },
	{ role: 'offset', name: /(^|_)(offset|start_?row|start_?index|row_?start)$/, not: aboutTime },
	{
		role: 'offset',
		name: /^(start|from|begin|index|skip|start_?(num|no|pos))$/,
		text: aboutRecords,
		not: aboutTime,
	},
	{
		role: 'size',
		name: /^(size|limit|count|rows?|length|num|max_?(results?|size|count)|fetch_?size|limit_count)$/,
		text: aboutSize,
	},
];

const countable = new Set<PagingInput['type']>(['number', 'numeric', 'string']);

/** Tells what an input is for, by its name and its text; undefined when it is not about pages. */
export function roleOf({ name, text, type }: PagingInput): Role | undefined {
	if (!countable.has(type)) return undefined;
	return rules.find(
		(rule) =>
			rule.name.test(name) &&
			(!rule.text || rule.text.test(text)) &&
			(!rule.not || !rule.not.test(text)),
	)?.role;
}
