import type { Field, Operation } from '../../../nodes/shared/catalogue/types';
import { fromAccountProblems } from '../../../tools/catalogue/checkFromAccount';

const route: Operation['route'] = { protocol: 'dingTalk', verb: 'POST', path: '/send' };
const agent = (change: Partial<Field> = {}): Field => ({
	name: 'agent_id',
	type: 'string',
	fromAccount: { field: 'agentId' },
	...change,
});
const within = (type: Field['type'], member = agent()): Field => ({
	name: 'request',
	type,
	fields: [member],
});
const problemsOf = (parameter: Field, change: Partial<Operation> = {}) =>
	fromAccountProblems({ method: 'm', route, parameters: [parameter], ...change } as Operation);

describe('fromAccountProblems', () => {
	it('finds none where the credential has the field, of a parameter and a member of a struct', () => {
		expect(problemsOf(agent())).toEqual([]);
		expect(problemsOf(agent(), { route: { protocol: 'dingTalkTop' } })).toEqual([]);
		expect(problemsOf(within('struct', agent({ type: 'numeric' })))).toEqual([]);
	});

	it.each<[string, Field, Partial<Operation>]>([
		['agent_id: fromAccount: is required', agent({ required: true }), {}],
		['agent_id: fromAccount: a number is no text', agent({ type: 'number' }), {}],
		['agent_id: fromAccount: the credential has no agentId', agent(), { route: undefined }],
		[
			'agent_id: fromAccount: the credential has no region',
			agent({ fromAccount: { field: 'region' } }),
			{},
		],
		['request.agent_id: fromAccount: it has no path', within('struct[]'), {}],
		[
			'request.agent_id: fromAccount: it has no path',
			within('struct'),
			{ paging: { style: 'page', parameter: 'request.page' } },
		],
		[
			'request.text.agent_id: fromAccount: it has no path',
			within('struct', { name: 'text', type: 'string', holds: [agent()] }),
			{},
		],
	])('finds that %s', (problem, parameter, change) => {
		expect(problemsOf(parameter, change)).toEqual([expect.stringContaining(`m: ${problem}`)]);
	});
});
