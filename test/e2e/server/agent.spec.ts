import { expect } from '@playwright/test';
import { MANUAL, itemsOf, linkTo, manualTrigger, workflowOf } from '../workflows';
import { test } from './fixtures';
import { type ModelRequest, StubModel } from './StubModel';

const TOOL = 'Get trades in Taobao Trade';

const agentWorkflow = workflowOf({
	id: 'taobaoAgent000001',
	name: 'Agent with a tool',
	nodes: [
		manualTrigger,
		{
			name: 'Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: 3.1,
			parameters: { promptType: 'define', text: 'Which trades are there?', options: {} },
		},
		{
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.2,
			parameters: { model: { __rl: true, mode: 'id', value: 'stub' }, options: {} },
			credentials: { openAiApi: { name: 'Stub model' } },
		},
		{
			name: TOOL,
			type: 'n8n-nodes-taobao.taobaoTradeTool',
			parameters: {
				resource: 'trade',
				operation: 'taobao.trades.sold.get',
				parameters: "={{ $fromAI('parameters', 'Object with the member fields', 'json') }}",
				returnAll: false,
				limit: 3,
				options: {},
			},
			credentials: { taobaoOpenPlatformApi: { name: 'Taobao sandbox gateway' } },
		},
	],
	connections: {
		[MANUAL]: linkTo('Agent'),
		Model: linkTo('Agent', 'ai_languageModel'),
		[TOOL]: linkTo('Agent', 'ai_tool'),
	},
});

test('an AI agent uses a node as its tool, with the parameters that the model gives', async ({
	n8n: { session },
	gateway,
}) => {
	const model = new StubModel({ parameters: { fields: 'tid,status' } });
	const data = { apiKey: 'none', url: await model.start() };
	try {
		await session.saveCredential({ name: 'Stub model', type: 'openAiApi', data });
		const id = await session.saveWorkflow(agentWorkflow);
		const execution = await session.run(id, MANUAL);
		const call = gateway.calls.at(-1);
		expect(call?.method).toBe('taobao.trades.sold.get');
		expect(call?.business.fields).toBe('tid,status');
		expectToolUsed(model.requests);
		expect(itemsOf(execution, 'Agent')[0]?.output).toMatch(/The tool says: .*\d{19}/s);
	} finally {
		model.stop();
	}
});

/** The first request offers the tool and the second holds its result. */
function expectToolUsed([first, second, ...others]: ModelRequest[]): void {
	expect(others).toEqual([]);
	expect(first?.tools[0]?.function.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
	expect(Object.keys(first?.tools[0]?.function.parameters.properties ?? {})).toEqual([
		'parameters',
	]);
	const result = second?.messages.find(({ role }) => role === 'tool');
	expect(result?.content.match(/"tid":\s*"\d{19}"/g)).toHaveLength(3);
}
