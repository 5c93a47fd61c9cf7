import assert from 'node:assert/strict';
import { Blob } from 'node:buffer';
import { MANUAL, activate, executionOf, itemsOf, post, readExample } from './workflows.mjs';

/**
 * @typedef {object} Place where examples run
 * @property {string} root
 * @property {string} url of n8n
 * @property {import('../../start/session.ts').Session} session
 * @property {import('./postgres.mjs').Postgres} postgres
 * @property {import('./gatewayControls.mjs').GatewayControls} controls
 */

/** Runs an example by its manual trigger and gives the items of some of its nodes. */
async function run(/** @type {Place} */ { root, session }, /** @type {string} */ example) {
	const id = await session.saveWorkflow(readExample(root, example));
	const execution = await session.run(id, MANUAL);
	return (/** @type {string} */ node) => itemsOf(execution, node);
}

/**
 * What each example must give; the key is its file and says with the value what is shown.
 *
 * @type {Record<string, (place: Place) => Promise<void>>}
 */
export const exampleRuns = {
	'sold-trades gives five trades': async (place) => {
		const items = (await run(place, 'sold-trades'))('Edit Fields');
		assert.equal(items.length, 5);
		assert.match(items[0].trade, /^\d{19}$/);
	},
	'any-api gives the items of a method that is called by its name': async (place) => {
		const items = (await run(place, 'any-api'))('Call');
		assert.ok(items.length > 0);
		assert.ok(items.every(({ title }) => title.includes('T恤')));
	},
	'multi-shop gives the trades of each shop by its own session': async (place) => {
		const itemsOf = await run(place, 'multi-shop');
		const shops = itemsOf('With the shop').map(({ shop }) => shop);
		assert.deepEqual(shops, [...Array(5).fill('沙箱旗舰店'), ...Array(5).fill('沙箱小铺')]);
		const sellers = itemsOf('Get trades').map(({ seller_nick }) => seller_nick);
		assert.deepEqual(sellers, shops);
	},
	'affiliate-links gives a link and a password for each item': async (place) => {
		const items = (await run(place, 'affiliate-links'))('Links');
		assert.equal(items.length, 6);
		assert.equal(items[0].wanted, '手冲壶');
		assert.ok(items.every(({ link, password }) => /^https:/.test(link) && password));
	},
	'stock-update-spreadsheet updates rows and sends the wrong one to the error output': async (
		place,
	) => {
		const itemsOf = await run(place, 'stock-update-spreadsheet');
		const updated = itemsOf('Updated').map(({ num_iid }) => num_iid);
		assert.deepEqual(updated, ['6780000000076002889', '6780000000063002395']);
		const [wrong, ...others] = itemsOf('Rows to check');
		assert.deepEqual(others, []);
		assert.equal(wrong.num_iid, '6780000000000000002');
		assert.equal(wrong.code, 'isv.item-not-exist');
	},
	'stock-update-spreadsheet reads a file that comes by its form': async (place) => {
		const id = await place.session.saveWorkflow(
			readExample(place.root, 'stock-update-spreadsheet'),
		);
		await activate(place.session, id);
		const items = await submitStock(place, id, 'num_iid,quantity\n6780000000147005587,77\n');
		assert.equal(items('Updated').length, 1);
		assert.equal(items('Updated')[0].num_iid, '6780000000147005587');
	},
	'refund-alert-dingtalk posts the large refunds as one message': async (place) => {
		const itemsOf = await run(place, 'refund-alert-dingtalk');
		const large = itemsOf('Large ones');
		assert.ok(large.length > 0 && large.length < itemsOf('Get refunds').length);
		const [call] = (await place.controls.calls()).filter(isRobotCall);
		assert.equal(call.outcome, 'ok');
		const { text } = JSON.parse(call.business.markdown);
		assert.ok(large.every(({ refund_fee }) => text.includes(`${refund_fee} yuan`)));
		assert.equal(itemsOf('Tell the group').length, 1);
	},
};

const isRobotCall = (/** @type {any} */ { method }) => method === 'dingtalk.oapi.robot.send';

/**
 * Fills in the form as a browser does.
 *
 * @param {Place} place
 * @param {string} workflowId
 * @param {string} csv
 */
async function submitStock({ root, url, session }, workflowId, csv) {
	const { nodes } = readExample(root, 'stock-update-spreadsheet');
	const form = /** @type {any} */ (nodes.find(({ type }) => type.endsWith('formTrigger')));
	const body = new globalThis.FormData();
	body.append('field-0', new Blob([csv], { type: 'text/csv' }), 'stock.csv');
	const response = await post(`${url}/form/${form.webhookId}`, { body });
	assert.equal(response.status, 200);
	const execution = await executionOf(session, workflowId, 'webhook');
	return (/** @type {string} */ node) => itemsOf(execution, node);
}
