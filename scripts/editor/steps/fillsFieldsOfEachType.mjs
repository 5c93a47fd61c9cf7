import { addEntry, choose, fillJson, fillText, fillTime, flip } from '../driver/fields.mjs';
import { closePanel, openPanel } from '../driver/panel.mjs';
import { openWorkflow, savedNode } from '../driver/workflow.mjs';
import { expectEqual } from '../expect.mjs';
import { fieldOf } from '../World.mjs';
import { SOLD, soldTrades, TRADE } from './demo.mjs';

const ORDER = 'alibaba.omni.saas.order.create';
const ADDITIONAL = 'Additional Fields';
const GOODS = '[{"goods_id": "1234567890123456789", "price": 100, "count": 2}]';
const id = 'editorFields';

/**
 * What is entered into fields of each type is what the workflow keeps.
 *
 * @param {import('../World.mjs').World} world
 */
export async function fillsFieldsOfEachType(world) {
	const { page } = world;
	const order = { resource: 'trade', operation: ORDER };
	await openWorkflow(world, {
		id,
		name: 'Fields',
		nodes: [soldTrades(), { name: 'Store order', type: TRADE, parameters: order }],
	});
	await openPanel(world, 'Sold trades');
	await fillText(page, 'limit', '7');
	await fillText(page, 'fields', 'tid,title,status');
	await fillAdditionalFields(world);
	await world.screenshot('fields');
	await savedNode(world, id, 'Sold trades', expectSoldTrades);
	await closePanel(world);
	await fillStoreOrder(world);
}

/** @param {import('../World.mjs').World} world */
async function fillAdditionalFields(world) {
	const { page } = world;
	const add = (/** @type {string} */ name) =>
		addEntry(page, ADDITIONAL, fieldOf(world, TRADE, SOLD, name).displayName);
	await add('start_created');
	await fillTime(page, 'start_created', '2026-11-01 08:30:00');
	await add('rate_status');
	await choose(page, 'rate_status', ['Not Rated by Buyer']);
	await add('type');
	await choose(page, 'type', ['Fixed Price', 'Auction']);
	await add('use_has_next');
	await flip(page, 'use_has_next');
}

/** @param {any} node */
function expectSoldTrades({ parameters }) {
	const { limit, fields, additionalFields } = parameters;
	expectEqual({ limit, fields }, { limit: 7, fields: 'tid,title,status' }, 'Number and text');
	const { start_created: start, rate_status: rating, type, use_has_next: next } = additionalFields;
	expectEqual(String(start).slice(0, 19), '2026-11-01T08:30:00', 'Time');
	expectEqual(rating, 'RATE_UNBUYER', 'Choice');
	expectEqual(type, ['fixed', 'auction'], 'Choices');
	expectEqual(next, true, 'Switch');
}

/** @param {import('../World.mjs').World} world */
async function fillStoreOrder(world) {
	const { page } = world;
	await openPanel(world, 'Store order');
	await fillJson(page, 'goods_details', GOODS);
	await choose(page, 'pay_channel', ['Bank Card']);
	await fillText(page, 'request_no', '19');
	await world.screenshot('json');
	await savedNode(world, id, 'Store order', ({ parameters }) => {
		expectEqual(parameters.goods_details, GOODS, 'JSON');
		expectEqual(parameters.pay_channel, 'BANK_CARD', 'Choice');
		expectEqual(parameters.request_no, '19', 'Text that is a number');
	});
}
