import { expect } from '@playwright/test';
import type { Session, Workflow } from '../../../start/session';
import { activate, deactivate, itemsOf, readExample } from '../workflows';
import { test } from './fixtures';
import { StubModel, type Step } from './StubModel';

const CHAT = 'When chat message received';

/** Runs a workflow with an agent whose model takes these steps; gives the model and what the agent says. */
async function ask(session: Session, workflow: Workflow, steps: Step[]) {
	const model = new StubModel(steps);
	const data = { apiKey: 'none', url: await model.start() };
	try {
		await session.saveCredential({ name: 'OpenAI', type: 'openAiApi', data });
		const id = await session.saveWorkflow(workflow);
		const execution = await session.run(id, CHAT);
		const [answer] = itemsOf(execution, 'Answer about orders');
		return { model, output: String(answer?.output) };
	} finally {
		model.stop();
	}
}

test.describe('orders-agent', () => {
	const status = 'WAIT_SELLER_SEND_GOODS';

	test('answers which orders wait for shipping', async ({ n8n: { session }, gateway }) => {
		const { model, output } = await ask(session, readExample('orders-agent'), [
			() => ({ tool: 'Find_trades', arguments: { status } }),
			(said) => ({ tool: 'Read_a_trade', arguments: { tid: /\d{19}/.exec(said)?.[0] } }),
		]);
		expectTools(model);
		const [list, detail] = gateway.calls.slice(-2);
		expect(list?.business).toMatchObject({
			status,
			fields: expect.stringContaining('tid'),
		});
		expect(list?.business).not.toHaveProperty('buyer_nick');
		expect(model.said[0]).toContain(`"tid":"${detail?.business.tid}"`);
		expect(model.said[0]).not.toContain('TRADE_FINISHED');
		expect(output).toContain(`"tid":"${detail?.business.tid}"`);
	});

	test('can be published', async ({ n8n: { session } }) => {
		const id = await session.saveWorkflow(readExample('orders-agent'));
		await activate(session, id);
		await deactivate(session, id);
	});

	test('tells the model what is wrong, so that it can mend it', async ({ n8n: { session } }) => {
		const { model } = await ask(session, readExample('orders-agent'), [
			() => ({ tool: 'Find_trades', arguments: { status: 'PAID' } }),
			() => ({ tool: 'Find_trades', arguments: { status } }),
		]);
		expect(model.said[0]).toContain('The field \\"Status\\" is not valid');
		expect(model.said[0]).toContain(status);
		expect(model.said[1]).toMatch(/"tid":"\d{19}"/);
	});
});

/** The tools of orders-agent offer what the user leaves to the model, and no more. */
function expectTools({ tools: { Find_trades: find, Read_a_trade: read } }: StubModel): void {
	expect(find).toMatchObject({
		description: expect.stringMatching(/^Get Many Sold Trades.* Gives .*tid/),
		parameters: {
			properties: {
				status: { type: 'string', description: expect.stringContaining('ALL_CLOSED') },
			},
		},
	});
	expect(Object.keys(find?.parameters.properties ?? {}).sort()).toEqual(
		['buyer_nick', 'end_created', 'rate_status', 'start_created', 'status'].sort(),
	);
	expect(find?.parameters.required ?? []).toEqual([]);
	expect(read?.parameters.required).toEqual(['tid']);
}
