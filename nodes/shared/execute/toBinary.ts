import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { valueAt } from '../json/objects';
import type { Item } from './Item';

/** Item whose base64 member, at a dotted path, became the binary field `data`; unchanged when it has none. */
export async function toBinary(
	{ context, index }: Item,
	json: IDataObject,
	path: string,
): Promise<INodeExecutionData> {
	const pairedItem = { item: index };
	const text = valueAt(json, path);
	if (typeof text !== 'string') return { json, pairedItem };
	const content = Buffer.from(text.replace(/^data:[^,]*,/, ''), 'base64');
	const data = await context.helpers.prepareBinaryData(content);
	return { json: withoutMember(json, path.split('.')), binary: { data }, pairedItem };
}

function withoutMember(json: IDataObject, [name = '', ...rest]: string[]): IDataObject {
	const { [name]: member, ...others } = json;
	if (rest.length === 0) return others;
	return { ...others, [name]: withoutMember(member as IDataObject, rest) };
}
