import { type INode, type INodeProperties, type IDataObject, NodeHelpers } from 'n8n-workflow';
import { domainNodes } from '../../../support/nodes';

const nodes = domainNodes();
const propertiesOf = (method: string) => {
	const own = nodes.flatMap(({ description }) => description.properties);
	return own.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(method));
};
/** The field of a parameter, at the top level or in Additional Fields. */
const fieldOf = (method: string, name: string) =>
	propertiesOf(method)
		.flatMap((property) => [property, ...((property.options ?? []) as INodeProperties[])])
		.find((property) => property.name === name);

describe('a field holds at first', () => {
	it.each([
		['taobao.simba.adgroup.update', 'online_status', 'online'],
		['taobao.simba.salestar.adgroup.update', 'online_status', 'online'],
		['taobao.xhotel.multiplerate.update', 'status', '1'],
		['taobao.bill.bills.get', 'time_type', '2'],
		['ecs.aliyuncs.com.DescribeDisks.2014-05-26', 'Status', 'All'],
		['taobao.alitrip.it.fare.addow', 'addressOption', '城市'],
		['taobao.alitrip.it.fare.addrt', 'rtCommissionFormula', '取严'],
		['taobao.alitrip.it.fare.addrt', 'refundFeeTypeAllUnused', '0'],
		['taobao.items.inventory.get', 'banner', 'for_shelved'],
		['taobao.tbk.dg.material.optional', 'material_id', '2836'],
	])('what the platform’s text names as the default: %s %s', (method, name, value) => {
		expect(fieldOf(method, name)?.default).toBe(value);
	});

	it.each([
		['taobao.trades.sold.get', 'rate_status'],
		['tmall.dispute.receive.get', 'status'],
		['taobao.qimen.stock.query', 'inventoryType'],
		['alitrip.ticket.rule.upload', 'rule_type'],
		['taobao.tbk.dg.optimus.material', 'material_id'],
		['taobao.tbk.sc.optimus.material', 'material_id'],
	])('nothing where no default is documented: %s %s', (method, name) => {
		expect(fieldOf(method, name)).toMatchObject({ default: '' });
	});
});

describe('in the editor', () => {
	const { description } = nodes.find(({ description: { name } }) => name === 'taobaoTrade')!;
	const node = (parameters: INode['parameters']) =>
		({ name: 'Node', typeVersion: 1, parameters }) as INode;
	/** What the panel of a node holds. */
	const panel = (operation: string, more: IDataObject) => {
		const given = { resource: 'trade', operation, ...more } as INode['parameters'];
		const { properties } = description;
		return NodeHelpers.getNodeParameters(properties, given, true, false, node(given), description)!;
	};
	const shownOptions = (operation: string, more: IDataObject = {}) => {
		const values = panel(operation, more);
		const options = description.properties.find(({ name }) => name === 'options');
		return ((options?.options ?? []) as INodeProperties[])
			.filter((option) =>
				NodeHelpers.displayParameter(
					values.options as INode['parameters'],
					option,
					node(values),
					description,
					values,
				),
			)
			.map(({ name }) => name);
	};
	const sold = 'taobao.trades.sold.get';

	it('a list has Page Size, and Start At only beside Limit', () => {
		expect(shownOptions(sold)).toEqual(expect.arrayContaining(['pageSize', 'startAt']));
		const all = shownOptions(sold, { returnAll: true });
		expect(all).toContain('pageSize');
		expect(all).not.toContain('startAt');
	});

	it('an expression for Return All leaves both', () => {
		const shown = shownOptions(sold, { returnAll: '={{ $json.all }}' });
		expect(shown).toEqual(expect.arrayContaining(['pageSize', 'startAt']));
	});

	it('an operation without pages has neither', () => {
		const shown = shownOptions('taobao.trade.fullinfo.get');
		expect(shown).toContain('simplify');
		expect(shown).not.toContain('pageSize');
		expect(shown).not.toContain('startAt');
	});

	it('a choice that must be made is missing until it is, an optional one is not', () => {
		const property = (required?: true): INodeProperties => ({
			displayName: 'Status',
			name: 'status',
			type: 'options',
			options: [{ name: 'Open', value: '1' }],
			default: '',
			...(required && { required }),
		});
		const issues = (required?: true) =>
			NodeHelpers.getParameterIssues(property(required), { status: '' }, '', node({}), description);
		expect(issues(true)).toEqual({
			parameters: { status: ['Parameter "Status" is required.'] },
		});
		expect(issues()).toEqual({});
	});
});
