import type { Field, Operation } from '../../../nodes/shared/catalogue/types';
import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import { compileAll } from '../../../tools/catalogue/compile';
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

/** Agent IDs that are not, or not always, those of the app that calls. */
const ofOtherApps: Record<string, string> = {
	'dingtalk.oapi.chat.send': 'the app whose name and icon are shown',
	'dingtalk.oapi.cspace.get_custom_space': 'given by ISVs alone; others name a domain instead',
	'dingtalk.oapi.cspace.grant_custom_space': 'given by ISVs alone; others name a domain instead',
	'dingtalk.oapi.process.form.condition.list': 'the app whose forms are looked at',
	'dingtalk.oapi.smartwork.hrm.employee.list': 'it changes which fields are answered',
	'dingtalk.oapi.microapp.rule.delete': 'the app that the rule belongs to',
	'dingtalk.oapi.microapp.rule.get_rule_list': 'any app of the organization',
	'dingtalk.oapi.microapp.rule.get_user_total': 'the app that the rules belong to',
	'dingtalk.oapi.microapp.update': 'the app that is changed',
	'dingtalk.corp.chatbot.createorgbot': 'a member that nobody explains',
};

it('every agent ID that may be left out is that of the credential, or has a reason', () => {
	const isOpen = ({ name, type, required, fromAccount, fields = [] }: Field): boolean =>
		(/agent_?id$/i.test(name) && type !== 'struct' && !required && !fromAccount) ||
		fields.some(isOpen);
	const open = compileAll()
		.domains.filter(({ value }) => value.startsWith('dingTalk'))
		.flatMap(operationsOf)
		.filter(({ parameters }) => parameters.some(isOpen));
	expect(open.map(({ method }) => method).sort()).toEqual(Object.keys(ofOtherApps).sort());
});
