import type { Paging } from '../../nodes/shared/catalogue/types';
import type { PagingInput } from './pagingInputs';

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
export function maxSizeOf({ text, maxValue }: PagingInput): number | undefined {
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
export function defaultSizeOf(input: PagingInput): number | undefined {
	return positive(input.default) ?? positive(fallback.exec(input.text)?.[1]);
}

/** Page size that the platform has fixed, as the text of the page number says it. */
export function fixedSizeOf({ text }: PagingInput): number | undefined {
	const [, perOne, ofPage] = perPage.exec(text) ?? [];
	return positive(perOne ?? ofPage);
}

/** Where the first page begins, when that is not the usual place; a cursor's beginning may have to be sent. */
export function firstOf(
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
