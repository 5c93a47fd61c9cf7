import assert from 'node:assert/strict';
import { activate, post, readExample } from './workflows.mjs';

/**
 * The example with a production webhook: an SMS is sent and the caller is told; a refusal is told too.
 *
 * @param {import('./exampleRuns.mjs').Place} place
 */
export async function answerByWebhook({ root, url, session, controls }) {
	const id = await session.saveWorkflow(readExample(root, 'sms-on-event'));
	await activate(session, id);
	const send = async (/** @type {object} */ body) => {
		const headers = { 'content-type': 'application/json' };
		const request = { headers, body: JSON.stringify(body) };
		const response = await post(`${url}/webhook/taobao-sms`, request);
		return { status: response.status, answer: /** @type {any} */ (await response.json()) };
	};
	const sent = await send({ phone: '13000000000', code: '1234' });
	assert.equal(sent.status, 200);
	assert.equal(sent.answer.sent, true);
	const call = (await controls.calls()).at(-1);
	assert.equal(call.business.rec_num, '13000000000');
	assert.deepEqual(JSON.parse(call.business.sms_param), { code: '1234' });
	const refused = await send({ code: '1234' });
	assert.equal(refused.status, 502);
	assert.match(refused.answer.reason, /Recipient Numbers/);
}
