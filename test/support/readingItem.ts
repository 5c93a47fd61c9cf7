import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	type IDataObject,
	type INode,
	type INodeType,
	type ITaskDataConnections,
	Workflow,
} from 'n8n-workflow';
import { Item } from '../../nodes/shared/execute/Item';
import { additionalData } from './engine';

/** An item of a node in n8n's own context, whose parameters can be set again and again. */
export class ReadingItem extends Item {
	private constructor(
		context: ExecuteContext,
		private readonly node: INode,
	) {
		super(context, 0);
	}

	/** @param json what the input item holds */
	static of(type: INodeType, json: IDataObject): ReadingItem {
		const { name } = type.description;
		const described: INode = {
			id: '1',
			name: 'Node',
			type: name,
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		};
		const workflow = new Workflow({
			id: 'test',
			active: false,
			nodes: [described],
			connections: {},
			nodeTypes: {
				getByName: () => type,
				getByNameAndVersion: () => type,
				getKnownTypes: () => ({}),
			},
		});
		const node = workflow.getNode('Node') as INode;
		const data: ITaskDataConnections = { main: [[{ json }]] };
		const context = new ExecuteContext(
			workflow,
			node,
			additionalData({}),
			'manual',
			createRunExecutionData({}),
			0,
			[{ json }],
			data,
			{ data, node, source: null },
			[],
		);
		return new ReadingItem(context, node);
	}

	set(parameters: IDataObject): this {
		this.node.parameters = parameters as INode['parameters'];
		return this;
	}
}
