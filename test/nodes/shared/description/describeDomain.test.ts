import { type INode, type INodeType, Workflow } from 'n8n-workflow';
import { operationsOf, loadDomain } from '../../../../nodes/shared/catalogue/domain';
import { domainNodes } from '../../../support/nodes';

describe('the subtitle of a node on the canvas', () => {
	const nodes = domainNodes();
	const [first] = nodes;

	it.each([
		['taobao.trades.sold.get', 'trades.sold.get'],
		['taobao.qimen.deliveryorder.create', 'qimen.deliveryorder.create'],
		['qimen.taobao.qimen.pos.store.get', 'qimen.pos.store.get'],
		['dingtalk.oapi.user.get', 'user.get'],
		['ecs.aliyuncs.com.DescribeDisks.2014-05-26', 'DescribeDisks.2014-05-26'],
		['m-kvstore.aliyuncs.com.CreateInstance.2015-03-01', 'CreateInstance.2015-03-01'],
	])('is the method without the platform’s name: %s', (method, subtitle) => {
		expect(subtitleOf(first!, method)).toBe(subtitle);
	});

	it('tells what an operation is about, for all of them', () => {
		const methods = nodes.flatMap(({ description }) =>
			operationsOf(loadDomain(description.name)).map(({ method }) => method),
		);
		const weak = methods.filter((method) => {
			const subtitle = subtitleOf(first!, method);
			return subtitle === '' || !method.endsWith(subtitle) || subtitle.length === method.length;
		});
		expect(weak).toEqual([]);
	});
});

/** What n8n makes of the subtitle's expression for a node that is set to an operation. */
function subtitleOf(type: INodeType, operation: string): string {
	const node: INode = {
		id: '1',
		name: 'Node',
		type: type.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: { operation },
	};
	const properties = [
		{ displayName: 'Operation', name: 'operation', type: 'string' as const, default: '' },
	];
	const find = () => ({ description: { ...type.description, properties } });
	const nodeTypes = { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return String(
		workflow.expression.getSimpleParameterValue(
			workflow.getNode('Node') ?? node,
			type.description.subtitle,
			'internal',
			{},
		),
	);
}
