import { errorTable, lookUp } from '../../../../nodes/shared/faults/errorTable';
import { explain } from '../../../../nodes/shared/faults/explain';
import type { Fault, FaultKind, Repeat } from '../../../../nodes/shared/faults/Fault';
import {
	type RawFault,
	readBan,
	readRetryAfter,
	toFault,
} from '../../../../nodes/shared/faults/toFault';
import faults from '../../../compliance/faults.json';

interface FaultCase {
	code: string;
	subCode?: string;
	member?: string;
	codesOf?: 'dingTalk';
	kind: FaultKind;
	repeat: Repeat;
}

const cases = faults as FaultCase[];
/** The transport names its own kind. */
const faultOf = ({ code, subCode, member, codesOf, kind }: FaultCase): RawFault => ({
	code,
	subCode,
	member,
	codesOf,
	message: 'x',
	...(kind === 'transport' && { kind }),
});

describe('toFault', () => {
	it.each(cases)('knows code $code $subCode $member', (entry) => {
		const { kind, repeat } = toFault(faultOf(entry));
		expect({ kind, repeat }).toEqual({ kind: entry.kind, repeat: entry.repeat });
	});

	it('is covered for every entry of the table', () => {
		const words = ({ title, hint, kind }: ReturnType<typeof lookUp>) => [kind, title, hint].join();
		const covered = new Set(cases.map((entry) => words(lookUp(faultOf(entry)))));
		const entries = Object.values({ ...errorTable.codes, ...errorTable.subCodes });
		const full = entries.map(({ kind, ...entry }) => ({
			...errorTable.kinds[kind],
			...entry,
			kind,
		}));
		expect(full.filter((entry) => !covered.has(words(entry)))).toEqual([]);
	});

	it.each([
		['This ban will last for 1 more seconds', 1000],
		['This ban will last for 61 more seconds.', 61_000],
		['this ban will last for 1 more second', 1000],
		[
			'请求总次数超过了 100 次, 从 2018-12-09 15:01:10 到 2018-12-09 15:01:10 请求总次数超过了 100 次, 处罚将在 2018-12-09 15:01:11 结束.',
			1000,
		],
		[
			'从 2026-09-03 00:01:02 到 2026-09-03 00:01:02 请求总次数超过 1200 次, 限制将在 2026-09-03 00:06:02 结束.',
			300_000,
		],
		['到 2026-09-03 00:01:02 请求总次数超过 1 次, 限制将在 2026-09-03 00:01:01 结束.', undefined],
		['限制将在 2026-09-03 00:01:01 结束.', undefined],
		['该禁令', undefined],
		['Wait 5 seconds', undefined],
		['', undefined],
	])('reads the length of a ban from "%s"', (text, waitMs) => {
		expect(readBan(text)).toBe(waitMs);
	});

	it('believes no ban of more than ten years', () => {
		expect(readBan(`This ban will last for ${'9'.repeat(400)} more seconds`)).toBe(315_360_000_000);
	});

	it.each([
		['3', 3000],
		[' 120 ', 120_000],
		['Fri, 01 Jan 2016 04:00:10 GMT', 10_000],
		['Fri, 01 Jan 2016 03:00:00 GMT', 0],
		['soon', undefined],
		['-5', undefined],
		['', undefined],
	])('reads "%s" of the header Retry-After', (text, waitMs) => {
		jest.useFakeTimers({ now: new Date('2016-01-01T04:00:00Z') });
		expect(readRetryAfter(text)).toBe(waitMs);
		jest.useRealTimers();
	});

	it.each([
		['a second', 1, 'always'],
		['ten minutes', 600, 'always'],
		['until midnight', 40_000, 'never'],
	])('repeats after a ban of %s', (_, seconds, repeat) => {
		for (const subCode of ['limited-by-app-access-count', 'limited-by-api-access-count'])
			expect(
				toFault({
					code: '7',
					message: 'App Call Limited',
					subCode: `accesscontrol.${subCode}`,
					subMessage: `This ban will last for ${seconds} more seconds`,
				}),
			).toMatchObject({ kind: 'throttled', repeat, waitMs: seconds * 1000 });
	});

	it('takes no code of a service for one of the platform', () => {
		expect(toFault({ code: '7', message: 'x', member: 'result.code' }).kind).toBe('business');
	});
});

describe('explain', () => {
	it('has words for each kind when it knows nothing else', () => {
		for (const kind of Object.keys(errorTable.kinds) as FaultKind[]) {
			const fault: Fault = { kind, code: 'new', message: 'x' };
			const { title, hint } = errorTable.kinds[kind];
			expect(explain(fault)).toEqual({ title, hint });
		}
	});

	it('keeps the words of the kind when the code belongs to another one', () => {
		const fault: Fault = { kind: 'business', code: '7', message: 'x', member: 'code' };
		expect(explain(fault).title).toBe(errorTable.kinds.business.title);
	});

	it.each<[string, Partial<Fault>, string]>([
		['41 with a text', { code: '41', message: 'Invalid arguments:sms_param' }, 'sms_param'],
		[
			'41 with a sub-text',
			{ code: '41', message: 'Invalid arguments', subMessage: 'Invalid arguments:start_time' },
			'start_time',
		],
		['40', { code: '40', message: 'Missing required arguments:num_iid' }, 'num_iid'],
		['a sub-code', { code: '41', subCode: 'isv.invalid-parameter:page_no' }, 'page_no'],
		['a Chinese text', { code: '41', message: 'x', subMessage: '参数 fields 无效' }, 'fields'],
		[
			'DingTalk',
			{
				code: '40035',
				message: '缺少参数 corpid or appkey',
				member: 'errcode',
				codesOf: 'dingTalk',
			},
			'corpid',
		],
	])('says in its advice which parameter is meant (%s)', (_, raw, name) => {
		const fault = toFault({ code: '41', message: 'Invalid arguments', ...raw });
		expect(explain(fault).hint).toContain(`parameter ${name}`);
		expect(explain(fault).hint).not.toContain('{');
	});

	it('says no parameter where none is named', () => {
		expect(explain(toFault({ code: '41', message: 'Invalid arguments' })).hint).toBe(
			'Change the parameter that the platform names',
		);
		const fault = toFault({
			code: '9',
			message: 'Http action not allowed',
			subMessage: 'parameter "x"',
		});
		expect(explain(fault).hint).toBe('Send files only to operations with a file parameter');
	});

	it('takes the sub-code with the most letters', () => {
		const subCode = 'isv.permission-ip-whitelist-limit';
		expect(explain(toFault({ code: '11', message: 'x', subCode })).title).toBe(
			"The address of this machine is not on the app's allow-list",
		);
	});
});
