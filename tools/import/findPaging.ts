import type { Paging } from '../../nodes/shared/catalogue/types';
import { given } from '../catalogue/given';
import { findAnswer, findId } from './pagingAnswer';
import { type PagingInput, type Role, roleOf } from './pagingInputs';
import { type MetadataField, snake } from './sources';

/** What is known of an operation's inputs and answer. */
export interface PagingSources {
	inputs: PagingInput[];
	response?: MetadataField[];
	result?: string;
	/** Title and text of the operation. */
	text: string;
}

type Roles = Array<{ input: PagingInput; role: Role | undefined }>;

const styles: Array<Paging['style']> = ['page', 'offset', 'cursor'];
const lastToFirst = /从后往前翻页|倒序的分页方式|从最后一页往[回前]/;

/** Tells how an operation pages; undefined when no input says where to go on, or nothing where the records stand. */
export function findPaging(sources: PagingSources): Paging | undefined {
	const { inputs, response, result } = sources;
	const roles = inputs.map((input) => ({ input, role: roleOf(input) }));
	const positionOf = (style: Role) => roles.find(({ role }) => role === style)?.input;
	const style = styles.find(positionOf);
	const position = style && positionOf(style);
	if (!position || isReport(inputs)) return undefined;
	const answer = findAnswer(response, result, style);
	const records = answer.records ?? listOf(result);
	if (records === undefined) return undefined;
	return given({
		style,
		parameter: position.path,
		...findSizes(roles, style, position),
		...answer,
		askHasNext: answer.hasNext && inputs.find(({ name }) => name === 'use_has_next')?.path,
		id: style === 'page' && answer.total ? findName(sources, records) : undefined,
	});
}

const listOf = (result: string | undefined) => (result?.endsWith('[]') ? result : undefined);

function findSizes(roles: Roles, style: Paging['style'], position: PagingInput): Partial<Paging> {
	const size = findSize(roles, position);
	return {
		size: size?.path,
		first: isUnset(position, size) ? undefined : firstOf(position, style),
		lastPage: style === 'page' ? position.maxValue : undefined,
		...(size ? limitsOf(size) : { defaultSize: fixedSizeOf(position) }),
	};
}

/** A default that is larger than the maximum shows that the maximum was misread. */
function limitsOf(size: PagingInput): Pick<Paging, 'maxSize' | 'defaultSize'> {
	const [maxSize, defaultSize] = [maxSizeOf(size), defaultSizeOf(size)];
	const isPossible = (defaultSize ?? 0) <= (maxSize ?? Infinity);
	return { maxSize: isPossible ? maxSize : undefined, defaultSize };
}

/** The size stands beside the position; names that are only about pages go first. */
function findSize(roles: Roles, position: PagingInput): PagingInput | undefined {
	const all = roles.filter(({ role }) => role === 'size').map(({ input }) => input);
	const beside = all.filter(({ scope }) => scope === position.scope);
	const candidates = beside.length > 0 ? beside : all;
	return candidates.find(({ name }) => /page/.test(name)) ?? candidates[0];
}

/** Who sends the number of all pages sends a long document, and does not read a list. */
function isReport(inputs: PagingInput[]): boolean {
	return inputs.some(({ name }) => /^total_?pages?$/.test(name));
}

/** A page and a size that are both 0 are not set; no list has pages of no records. */
function isUnset(position: PagingInput, size: PagingInput | undefined): boolean {
	return position.default === '0' && size?.default === '0';
}

/** What names a record, where the platform's text warns that the list moves while it is read. */
function findName({ text, inputs, response }: PagingSources, records: string): string | undefined {
	const texts = [text, ...inputs.map((input) => input.text)];
	return texts.some((said) => lastToFirst.test(said)) ? findId(response, records) : undefined;
}

const aboutPages =
	/分页|翻页|每页|页码|页数|页号|第几页|第.{1,3}页|游标|下一页|上一页|当前页|页大小|page[ _]?(size|no|num|index)|\bpag(e|ing|ination)\b|\bcursor\b|\boffset\b|\bhas_?next\b/i;
const inputNames =
	/(^|_)page(_|$)?(size|no|num|number|index|start|offset|token|rows|result_key)?$|(^|_)(cursor|offset|scroll_id|start_(row|index)|page)$|^next_(key|id|token)$|^(start|last)_id$/;
const answerNames =
	/^(has_?(next|more)(_page)?|next_?(cursor|page|token|key|start)|scroll_id|total_?page(s|_count|_num)?|page_?(no|num|size|index|count)|current_?page)$/;

/** Whether names or texts of an operation speak of pages, so that someone must have looked whether it pages. */
export function speaksOfPages(
	text: string,
	inputs: PagingInput[],
	response: MetadataField[] = [],
): boolean {
	return (
		aboutPages.test(text) ||
		inputs.some((input) => inputNames.test(input.name) || aboutPages.test(input.text)) ||
		members(response).some(({ name }) => answerNames.test(snake(name)))
	);
}

function members(fields: MetadataField[]): MetadataField[] {
	return fields.flatMap((field) => [field, ...members(field.fields ?? [])]);
}

/** What introduces the largest size; a comma or a default in between begins another statement. */
const limit =
	/(?:最大|最多|最高|上限|至多|(?:不|勿)(?:能|可|可以|得|允许|要)?(?:超过?|大于|多于|超出)|max(?:imum)?|小于等于|<=|≤|≦|限制)(?:(?!默认|缺省)[^\d,,、。;;]){0,14}(\d+)\s*([wW万]?)/gi;
const within = /(\d+)\s*(?:条|个)?\s*(?:以内|以下|之内)/;
const range =
	/(?:^|[^\d.])(?:[01]|(?:范围|取值|建议)\D{0,6}\d+)\s*(?:-|~|~|–|—|到|至|,|,|\.\.)\s*(\d+)/;
/** Larger sizes are cut: the same number stands twice. */
const cut = /(?:大于|超过)\s*(\d+)\D{0,14}\1(?!\d)/;
const below = /less than (\d+)/i;
const fallback = /(?:默认|缺省|不传|不填|default)(?:[^\d,,。;;]{0,10}|[^\d。;;]{0,3})?(\d+)/i;
const perPage = /每页\D{0,10}(\d+)|页面?大小(?:固定)?为\s*(\d+)/;
const fromZero =
	/(?:从|由|以|自)\s*(?:第)?\s*[0零](?![\d.])|(?:^|[^\d.])0\s*(?:开始|起|为第一|是第一|表示第一|代表第一|即第一)|(?:第一页|首页|第一次|首次|初始|最开始)[^\d大]{0,8}0(?![\d.])|(?:start\w*|begin\w*|from|based)\W{0,3}(?:\w+\W)?0(?!\d)|\b0[ -]based/i;
const fromOne =
	/(?:从|由|以|自)\s*(?:第)?\s*[1一](?!\d)|[^\d]1\s*开始|start\w* (?:from|with|at) 1|默认\D{0,3}1(?!\d)/i;

/** Largest page size: the metadata's limit, else what the text says. */
function maxSizeOf({ text, maxValue }: PagingInput): number | undefined {
	if (maxValue !== undefined) return maxValue;
	const named = [...text.matchAll(limit)].map(
		([, digits, unit]) => Number(digits) * (unit ? 10000 : 1),
	);
	if (named.length > 0) return Math.min(...named) || undefined;
	const belowThat = positive(below.exec(text)?.[1]);
	if (belowThat) return belowThat - 1;
	return positive([cut, within, range].map((form) => form.exec(text)?.[1]).find(Boolean));
}

/** Page size when none is sent: the specification's default, else what the text says. */
function defaultSizeOf(input: PagingInput): number | undefined {
	return positive(input.default) ?? positive(fallback.exec(input.text)?.[1]);
}

/** Page size that the platform has fixed, as the text of the page number says it. */
function fixedSizeOf({ text }: PagingInput): number | undefined {
	const [, perOne, ofPage] = perPage.exec(text) ?? [];
	return positive(perOne ?? ofPage);
}

/** Where the first page begins, when that is not the usual place; a cursor's beginning may have to be sent. */
function firstOf(
	{ text, default: value }: PagingInput,
	style: Paging['style'],
): number | undefined {
	const [saysZero, saysOne] = [fromZero.test(text), fromOne.test(text)];
	if (style === 'offset') return saysOne && !saysZero ? 1 : undefined;
	if (style === 'cursor' && value === '0') return 0;
	return (saysZero || value === '0') && !saysOne ? 0 : undefined;
}

function positive(digits: string | undefined): number | undefined {
	const value = /^\d+$/.test(digits?.trim() ?? '') ? Number(digits) : 0;
	return value > 0 ? value : undefined;
}
