import type { Member } from './pagingMembers';

const totalNames = [
	/^total_?(results?|count|nums?|number|records?|record_?(count|num)|items?|item_?(count|num)|size|rows?|cnt|elements|hits|lines)$/,
	/^totals?$/,
	/^(results?|items?|records?|rows?|all|data|list|product)_?(total|count|sum|totalcount)(_?(count|num))?$/,
	/^total_/,
	/^(count|sum|num|number|total_?\w*num|size)$/,
];
const aboutAll = /总|共|全部|合计|total|all/i;
/** Said of a number at its beginning: pages, money, or only what this answer holds. */
const notAll = /总页|页数|金额|价格|费用|total ?page|当前(页|查询)|本页|本次返回|每页|单量/i;
/** Later pages carry a number that means nothing. */
const firstPageOnly = /第一页.{0,40}无效/;

/** Members that may hold the number of all records, those of the clearest name only. */
export function findTotals(members: Member[]): Member[] {
	const numbers = members.filter(
		({ type, name, text }) =>
			/^(Number|String)$/.test(type) &&
			!/page|amount|fee|price/.test(name) &&
			!notAll.test(text.slice(0, 14)) &&
			!firstPageOnly.test(text),
	);
	const strong = totalNames
		.slice(0, 3)
		.map((form) => numbers.filter(({ name }) => form.test(name)));
	const weak = totalNames
		.slice(3)
		.map((form) => numbers.filter(({ name, text }) => form.test(name) && aboutAll.test(text)));
	return [...strong, ...weak].find((list) => list.length > 0) ?? [];
}
