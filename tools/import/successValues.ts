/** Texts whose numbers are states of a thing, or more than a list of values. */
const otherText = />=|≥|验证通过|状态变为|支付成功|可以进行|停售|可用/;

const joint = String.raw`(?:\s|[:：=\-.、，]|代表|标识|表示|为|时|即)*`;
const verb = '(?:接口|服务|业务|请求|操作|调用|受理|查询|通知|消息发送|是否)*';
const before = new RegExp(
	String.raw`(?:^|[^\w.-])(-?\d{1,4}|OK|HM\d+)${joint}${verb}(?:成功|正常)`,
	'gi',
);
const behind = /(?:成功|正常)(?:返回|为|是|[:：=])\s*(-?\d{1,4}|OK)(?!\d)/gi;
const english = /(-?\d+) (?:value is|means) no error/gi;

/** Values that a member's text calls a success, in small letters: `0表示成功`, `200 成功，其他失败`, `success|failure`. */
export function documentedValues(text: string): string[] {
	if (otherText.test(text)) return [];
	if (/success\s*\|\s*failure/i.test(text)) return ['success'];
	const found = [before, behind, english].flatMap((pattern) => [...text.matchAll(pattern)]);
	return [...new Set(found.map(([, value = '']) => value.toLowerCase()))];
}
