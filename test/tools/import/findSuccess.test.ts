import { documentedValues, findSuccess } from '../../../tools/import/findSuccess';
import type { MetadataField } from '../../../tools/import/sources';

const member = (name: string, type: string, text?: string): MetadataField => ({ name, type, text });
const struct = (name: string, fields: MetadataField[], type = 'Result'): MetadataField => ({
	name,
	type,
	fields,
});
const code = member('error_code', 'String', '错误码');

describe('findSuccess', () => {
	it.each<[string, MetadataField[], object | undefined]>([
		['a flag at the top', [member('is_success', 'Boolean'), code], { path: 'is_success' }],
		[
			'a flag in the only struct',
			[struct('result', [member('success', 'Boolean'), code])],
			{ path: 'result.success' },
		],
		[
			'the inner of two flags',
			[struct('r', [member('success', 'Boolean'), struct('s', [member('success', 'Boolean')])])],
			{ path: 'r.s.success' },
		],
		[
			'nothing in one of two structs',
			[struct('a', [member('success', 'Boolean')]), struct('b', [code])],
			undefined,
		],
		['nothing in a list', [struct('results', [member('success', 'Boolean')], 'R []')], undefined],
		['a Boolean by its text', [member('done', 'Boolean', '更新是否成功')], { path: 'done' }],
		['no answer to a question', [member('match', 'Boolean', '资质校验是否成功')], undefined],
		['no verdict on a person', [member('data', 'Boolean', '验证是否成功')], undefined],
		['no flag for all records', [member('is_all_success', 'Boolean', '是否全部成功')], undefined],
		['no count', [member('success_count', 'Number', '成功数量')], undefined],
		['no time', [member('gmt_pay_success', 'String', 'successful payment time')], undefined],
		['no flag that was given up', [member('is_success', 'Boolean', '废弃')], undefined],
		[
			'a flag of failure',
			[member('error', 'Boolean', '是否出错')],
			{ path: 'error', values: ['false'] },
		],
		[
			'a code whose values are explained',
			[member('ret_code', 'Number', '0:失败，1:成功'), code],
			{ path: 'ret_code', values: ['1'] },
		],
		['a code of errors', [code, member('error_msg', 'String')], { path: 'error_code' }],
		[
			'a code that its text calls one of errors',
			[member('code', 'Number', '错误码')],
			{ path: 'code' },
		],
		['no code without a meaning', [member('code', 'String', 'code')], undefined],
		['no state of a thing', [member('status', 'Number', '酒店状态：0: 正常;-2:停售')], undefined],
		[
			'no state of an account',
			[member('status', 'Number', '子账号当前状态 1正常 -1删除 2冻结')],
			undefined,
		],
		[
			'no progress of a payment',
			[member('status', 'Number', '状态。初始化=1，重试中=2，失败=3，成功=4')],
			undefined,
		],
		[
			'the flag of the warehouse protocol',
			[struct('response', [member('flag', 'String', '响应结果:success|failure')])],
			{ path: 'response.flag', values: ['success'] },
		],
	])('finds %s', (_, response, success) => {
		expect(findSuccess(response)).toEqual(success);
	});

	it('finds nothing where the answer is not described', () => {
		expect(findSuccess(undefined)).toBeUndefined();
	});
});

describe('documentedValues', () => {
	it.each([
		['0表示成功', ['0']],
		['错误码，为0表示成功，非0表示失败', ['0']],
		['200 成功，其他失败', ['200']],
		['交易结果码（200：成功、其他：失败）', ['200']],
		['1标识成功,其他失败', ['1']],
		['业务响应码code为OK时代表请求成功', ['ok']],
		['接口返回码。如果返回 HM02008888888001 代表成功', ['hm02008888888001']],
		['正常为0,其他表示异常', ['0']],
		['Error code. 0 value is no error.', ['0']],
		['响应结果:success|failure', ['success']],
		['返回执行码，>=0表示成功', []],
		['0-未支付,1-支付成功,2-支付失败', []],
		['错误码', []],
	])('reads "%s"', (text, values) => {
		expect(documentedValues(text)).toEqual(values);
	});
});
