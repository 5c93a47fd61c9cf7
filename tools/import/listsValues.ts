import type { ParameterType } from '../../nodes/shared/catalogue/types';

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
