import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';

const facts = { apiId: 1, category: '测试', title: '测试', status: 'current' } as const;
const row: ResponseField[] = [
	{ name: 'num_iid', type: 'Number' },
	{ name: 'title', type: 'String' },
	{ name: 'price', type: 'Price' },
	{ name: 'created', type: 'Date' },
	{ name: 'receiver_mobile', type: 'String' },
	{ name: 'tags', type: 'String[]' },
	{ name: 'skus', type: 'SkuDTO[]', fields: [{ name: 'sku_id', type: 'Number' }] },
];
const response: ResponseField[] = [
	{ name: 'total_results', type: 'Number' },
	{ name: 'items', type: 'TopItem[]', fields: row },
	{ name: 'success', type: 'Boolean' },
	{ name: 'error_code', type: 'String' },
	{ name: 'err_code', type: 'Number' },
	{ name: 'failed_ids', type: 'Number[]' },
	{ name: 'result_code', type: 'String' },
	{ name: 'has_next', type: 'Boolean' },
];
/** Operations that show what a response can be made of. */
export const operations: OperationFacts[] = [
	{
		...facts,
		method: 'taobao.demo.items.get',
		parameters: [
			{ name: 'fields', type: 'string' },
			{ name: 'q', type: 'string' },
			{ name: 'page_no', type: 'number' },
		],
		result: 'items[]',
		response,
	},
	{ ...facts, method: 'alibaba.demo.list', parameters: [], result: 'data.records[]' },
	{ ...facts, method: 'tmall.demo.run', parameters: [] },
	{
		...facts,
		method: 'ecs.aliyuncs.com.DescribeZones.2014-05-26',
		parameters: [],
		response: [{ name: 'Zones', type: 'Zone[]', fields: [{ name: 'ZoneId', type: 'String' }] }],
	},
];
/** The one with records, paging and `fields`. */
export const items = 'taobao.demo.items.get';
