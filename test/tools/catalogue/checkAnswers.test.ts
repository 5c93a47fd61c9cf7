import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { checkAnswers } from '../../../tools/catalogue/checkAnswers';

const operation = (method: string, change: Partial<OperationFacts> = {}): OperationFacts => ({
	method,
	apiId: 1,
	category: '钉钉API',
	title: '查询',
	status: 'current',
	parameters: [],
	route: { protocol: 'dingTalk', verb: 'GET', path: '/a' },
	...change,
});
const known = { response: [{ name: 'errcode', type: 'Number' }] };
const group = (...methods: string[]) => [{ reason: 'nobody describes it', methods }];
const check = (operations: OperationFacts[], unknown: string[] = [], refused: string[] = []) =>
	checkAnswers(operations, {
		unknownAnswers: unknown.length > 0 ? group(...unknown) : [],
		refusedAnswers: refused.length > 0 ? group(...refused) : [],
	});

describe('checkAnswers', () => {
	it('wants a reason for each unknown answer of a family that is described', () => {
		expect(check([operation('a.get')])).toEqual([
			'a.get: its answer is unknown, and unknown-answers.json has no reason',
		]);
		expect(check([operation('a.get')], ['a.get'])).toEqual([]);
		expect(check([operation('a.get')], [], ['a.get'])).toEqual([]);
		expect(check([operation('a.get', known), operation('b.get', { route: undefined })])).toEqual(
			[],
		);
	});

	it('finds reasons that nothing needs', () => {
		expect(check([], ['a.get'])).toEqual(['unknown-answers.json: a.get is no operation']);
		expect(check([operation('a.get', known)], ['a.get'])).toEqual([
			'unknown-answers.json: a.get has a known answer',
		]);
		expect(check([operation('a.get', { route: undefined })], ['a.get'])).toEqual([
			'unknown-answers.json: a.get is of no family that is described',
		]);
		expect(check([operation('a.get')], ['a.get'], ['a.get'])).toEqual([
			'unknown answers: a.get stands twice',
		]);
	});
});
