import { operationOf } from '../World.mjs';
import { TRADE } from '../steps/demo.mjs';

/** @typedef {import('./measureNode.mjs').Subject} Subject */

const MODIFIED = 'taobao.trades.sold.increment.get';

/** A node of n8n itself that is of the same kind: 13 resources with 77 operations. */
export const builtIn = {
	id: 'editorMeasureBuiltIn',
	type: 'n8n-nodes-base.salesforce',
	resource: 'account',
	operations: [
		{ value: 'create', label: 'Create', field: 'name' },
		{ value: 'getAll', label: 'Get Many', field: 'returnAll' },
	],
};

/**
 * @param {import('../World.mjs').World} world
 * @returns {Subject} a node of the pack: 4 resources with 65 operations
 */
export function ownNode(world) {
	return {
		id: 'editorMeasureOwn',
		type: TRADE,
		resource: 'trade',
		operations: [
			{ value: MODIFIED, label: operationOf(world, TRADE, MODIFIED).name, field: 'start_modified' },
			{
				value: 'taobao.trade.get',
				label: operationOf(world, TRADE, 'taobao.trade.get').name,
				field: 'tid',
			},
		],
	};
}
