import assert from 'node:assert/strict';
import { StubModel } from './StubModel.mjs';
import { MANUAL, itemsOf } from './workflows.mjs';

const TOOL = 'Get trades in Taobao Trade';

/**
 * An AI agent uses a node as its tool, with the parameters that the model gives.
 *
 * @param {import('./exampleRuns.mjs').Place} place
 */
export async function askAgent({ session, controls }) {
	const model = new StubModel({ parameters: { fields: 'tid,status' } });
	const url = await model.start();
	try {
		const data = { apiKey: 'none', url };
		await session.saveCredential({ name: 'Stub model', type: 'openAiApi', data });
		const id = await session.saveWorkflow(agentWorkflow());
		const execution = await session.run(id, MANUAL);
		const call = (await controls.calls()).at(-1);
		assert.equal(call.method, 'taobao.trades.sold.get');
		assert.equal(call.business.fields, 'tid,status');
		checkRequests(model.requests);
		const [answer] = itemsOf(execution, 'Agent');
		assert.match(answer.output, /The tool says: .*\d{19}/s);
	} finally {
		await model.stop();
	}
}

/** @param {any[]} requests of which the first offers the tool and the second holds its result */
function checkRequests([first, second, ...others]) {
	assert.deepEqual(others, []);
	const { name, parameters } = first.tools[0].function;
	assert.match(name, /^[a-zA-Z0-9_-]{1,64}$/);
	assert.deepEqual(Object.keys(parameters.properties), ['parameters']);
	const result = second.messages.find((/** @type {any} */ { role }) => role === 'tool');
	assert.equal(result.content.match(/"tid":\s*"\d{19}"/g)?.length, 3);
}

function agentWorkflow() {
	const nodes = [
		node(MANUAL, 'n8n-nodes-base.manualTrigger', 1, {}),
		node('Agent', '@n8n/n8n-nodes-langchain.agent', 3.1, {
			promptType: 'define',
			text: 'Which trades are there?',
			options: {},
		}),
		node(
			'Model',
			'@n8n/n8n-nodes-langchain.lmChatOpenAi',
			1.2,
			{ model: { __rl: true, mode: 'id', value: 'stub' }, options: {} },
			{ openAiApi: { id: null, name: 'Stub model' } },
		),
		node(
			TOOL,
			'n8n-nodes-taobao.taobaoTradeTool',
			1,
			{
				resource: 'trade',
				operation: 'taobao.trades.sold.get',
				parameters: "={{ $fromAI('parameters', 'Object with the member fields', 'json') }}",
				returnAll: false,
				limit: 3,
				options: {},
			},
			{ taobaoOpenPlatformApi: { id: null, name: 'Taobao sandbox gateway' } },
		),
	];
	const connections = {
		[MANUAL]: linkTo('main'),
		Model: linkTo('ai_languageModel'),
		[TOOL]: linkTo('ai_tool'),
	};
	const settings = { executionOrder: 'v1' };
	return { id: 'taobaoAgent000001', name: 'Agent with a tool', nodes, connections, settings };
}

/**
 * @param {string} name
 * @param {string} type
 * @param {number} typeVersion
 * @param {object} parameters
 * @param {Record<string, { id: null, name: string }>} [credentials]
 */
function node(name, type, typeVersion, parameters, credentials) {
	const place = { id: name, position: [0, 0] };
	return { ...place, name, type, typeVersion, parameters, ...(credentials && { credentials }) };
}

const linkTo = (/** @type {string} */ type) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
