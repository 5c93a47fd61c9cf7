import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

/** Parameters of a node as the editor keeps them where a field is picked: From List or By ID, with its mark. */
export function pickedInput(properties: INodeProperties[], parameters: IDataObject): IDataObject {
	const entries = Object.entries(parameters).map(([name, value]) => {
		const property = properties.find((one) => one.name === name);
		return [name, property ? pickedValue(property, value) : value];
	});
	return Object.fromEntries(entries) as IDataObject;
}

function pickedValue({ type, options = [] }: INodeProperties, value: unknown): unknown {
	if (type === 'resourceLocator') return { __rl: true, mode: 'id', value };
	if (type === 'collection') return inner(options as INodeProperties[], value);
	if (type !== 'fixedCollection') return value;
	const [group] = options as INodePropertyCollection[];
	const { value: rows } = value as { value: unknown };
	const row = (one: unknown) => inner(group?.values ?? [], one);
	return { value: Array.isArray(rows) ? rows.map(row) : row(rows) };
}

/** What is given as JSON stays as it is. */
const inner = (properties: INodeProperties[], value: unknown): unknown =>
	typeof value === 'object' && value !== null
		? pickedInput(properties, value as IDataObject)
		: value;
