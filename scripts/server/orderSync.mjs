import assert from 'node:assert/strict';
import { MANUAL, itemsOf, readExample } from './workflows.mjs';

/** @typedef {import('./exampleRuns.mjs').Place} Place */

const WAITS = 'WAIT_SELLER_SEND_GOODS';
const SENT = 'WAIT_BUYER_CONFIRM_GOODS';

/**
 * Reads trades into PostgreSQL, ships three of them by the other example, adds four, and reads again:
 * the changed ones have changed, the new ones are there, none is there twice.
 *
 * @param {Place} place
 */
export async function syncTwice(place) {
	const { root, session, controls } = place;
	const id = await session.saveWorkflow(readExample(root, 'order-sync-postgres'));
	const first = itemsOf(await session.run(id, MANUAL), 'Write trades');
	const before = await readTrades(place);
	assert.ok(before.size > 5, 'the first run writes trades');
	assert.equal(first.length, before.size);
	const shipped = await ship(place);
	const added = await controls.addTrades(4);
	await session.run(id, MANUAL);
	const after = await readTrades(place);
	assert.equal(after.size, before.size + added.length);
	for (const tid of shipped) {
		assert.equal(before.get(tid), WAITS);
		assert.equal(after.get(tid), SENT);
	}
	assert.ok(added.every((tid) => after.get(tid) === WAITS));
	const others = [...before].filter(([tid]) => !shipped.includes(tid));
	assert.ok(others.every(([tid, status]) => after.get(tid) === status));
}

/** @param {Place} place */
async function ship({ root, session }) {
	const id = await session.saveWorkflow(readExample(root, 'shipping-with-waybill'));
	const items = itemsOf(await session.run(id, MANUAL), 'Shipped');
	assert.equal(items.length, 3);
	assert.ok(items.every(({ shipped, waybill }) => shipped && waybill));
	return items.map(({ tid }) => tid);
}

/** @param {Place} place */
async function readTrades({ postgres }) {
	const rows = await postgres.query('SELECT tid, status FROM taobao_trades');
	return new Map(rows.map(([tid = '', status = '']) => /** @type {const} */ ([tid, status])));
}
