import type { SuccessMember } from '../../nodes/shared/catalogue/types';
import { isList, type MetadataField } from './sources';

/** A scalar of the answer that may tell, with its path. */
interface Candidate extends MetadataField {
	path: string;
}

const flag = /^((is_?)?(\w+_)?(success(ed|ful)?|succ?|succeed|is_ok)(_flag|_t|\d)?|top_status)$/i;
const textFlag = /^(is_?)?success$|^is_ok$/i;
const inverted = /^(has_?)?(error|failure|fail|failed)$/i;
const errorCode = /^((\w+_)?err(or)?s?_?(code|no)\d?|code_error|fail(ure)?_code)$/i;
const resultCode = /^(\w+_)?code\d?(_t)?$|^(ret|status|result|errid|errno)$|^(ret|error)code$/i;

/** Texts that make a member of any name a flag, or a code that only failures have. */
const flagText = /成功|^(业务)?(操作|执行|返回|删除)结果$|^success/i;
const qimenText = /^响应|^flag$/;
const errorText =
	/错误(码|编码|代码|code|编号|误码)|异常(码|编码|code)|error ?code|errcode|失败的时候才会有/i;

/** Texts of flags that answer a question, or speak of each record by itself. */
const otherText = /是否全部成功|验证是否成功|资质校验|支付成功|废弃|并且没有错误码|可用/;

type Reading = (member: Candidate) => SuccessMember | false;

/** Finds what tells the call's success: a flag before a code whose values the platform explains, before a code of errors. */
export function findSuccess(response: MetadataField[] = []): SuccessMember | undefined {
	const all = candidates(response, '').filter(({ text = '' }) => !otherText.test(text));
	const shallow = all.filter(({ path }) => path.split('.').length <= 2);
	const readings: Array<[Candidate[], Reading]> = [
		[all, ({ type, name, path }) => type === 'Boolean' && flag.test(name) && { path }],
		[all, ({ type, name, path }) => type === 'String' && textFlag.test(name) && { path }],
		[shallow, (member) => member.type === 'Boolean' && byText(member)],
		[shallow, explained],
		[shallow, ({ name, path, text = '' }) => name === 'flag' && qimenText.test(text) && { path }],
		[shallow, codeOfErrors],
	];
	return readings.flatMap(([members, read]) => members.flatMap((one) => read(one) || []))[0];
}

/** Scalars of the answer and of its only struct, of that one's only struct, and so on; the innermost first. */
function candidates(fields: MetadataField[], path: string): Candidate[] {
	const structs = fields.filter((field) => field.fields?.length && !isList(field));
	const scalars = fields
		.filter((field) => !field.fields?.length && !isList(field))
		.map((field) => ({ ...field, path: path + field.name }))
		.sort((a, b) => Number(/\d$/.test(a.name)) - Number(/\d$/.test(b.name)));
	const [only, ...others] = structs;
	const isWrapped = only && others.length === 0 && path.split('.').length <= 2;
	return [...(isWrapped ? candidates(only.fields ?? [], `${path}${only.name}.`) : []), ...scalars];
}

/** A flag by its text, or one that is true when the call failed. */
function byText({ name, path, text = '' }: Candidate): SuccessMember | false {
	if (inverted.test(name)) return !text.includes('成功') && { path, values: ['false'] };
	return flagText.test(text) && { path };
}

function explained({ name, path, text = '' }: Candidate): SuccessMember | false {
	const isCode = resultCode.test(name) || errorCode.test(name) || name === 'flag';
	const values = isCode ? documentedValues(text) : [];
	return values.length > 0 && { path, values };
}

function codeOfErrors({ name, path, text = '' }: Candidate): SuccessMember | false {
	const isCode = errorCode.test(name) || (resultCode.test(name) && errorText.test(text));
	return isCode && { path };
}

/** Texts whose numbers are states of a thing, or more than a list of values. */
const states = />=|≥|验证通过|状态变为|支付成功|可以进行|停售|可用|已解散|当前状态|重试中/;

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
	if (states.test(text)) return [];
	if (/success\s*\|\s*failure/i.test(text)) return ['success'];
	const found = [before, behind, english].flatMap((pattern) => [...text.matchAll(pattern)]);
	return [...new Set(found.map(([, value = '']) => value.toLowerCase()))];
}
