import { type INode, type INodeType, Workflow } from 'n8n-workflow';
import { operationsOf, loadDomain } from '../../../../nodes/shared/catalogue/domain';
import { domainNodes } from '../../../support/nodes';

describe('the subtitle of a node on the canvas', () => {
	const nodes = domainNodes();
	const nodeOf = (name: string) => nodes.find(({ description }) => description.name === name)!;

	it.each([
		['taobaoTrade', 'taobao.trades.sold.get', 'trades.sold.get'],
		['dingTalkContacts', 'dingtalk.oapi.user.get', 'oapi.user.get'],
		['alibabaCloud', 'ecs.aliyuncs.com.DescribeDisks.2014-05-26', 'DescribeDisks.2014-05-26'],
	])('is the method without the words that say no more: %s', (name, method, subtitle) => {
		expect(subtitleOf(nodeOf(name), method)).toBe(subtitle);
	});

	it('leaves something of every method', () => {
		const subtitles = nodes.flatMap((node) =>
			operationsOf(loadDomain(node.description.name)).map(({ method }) => ({
				method,
				subtitle: subtitleOf(node, method),
			})),
		);
		const weak = subtitles.filter(
			({ method, subtitle }) => subtitle === '' || !method.endsWith(`.${subtitle}`),
		);
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
