import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { Gateway } from '../../../gateway/Gateway';
import { parseXml, type XmlElement } from '../../../gateway/values/xml';
import { call } from '../caller';
import { cloud } from '../families/alibabaCloud';
import { dingTalk, dingTalkToken } from '../families/dingTalk';
import { qimen } from '../families/qimen';

/** Parameters by wire name; a struct as an object. */
export type Values = Record<string, unknown>;

/** Calls an operation the way of its family; gives the answer with lists as lists and long ids as text. */
export async function ask(
	gateway: Gateway,
	{ method, route }: OperationFacts,
	values: Values,
): Promise<unknown> {
	if (route?.protocol === 'dingTalk') {
		const query = { access_token: await dingTalkToken(gateway) };
		if (route.verb === 'POST') return dingTalk(gateway, route.path, { query, body: values });
		return dingTalk(gateway, route.path, { query: { ...query, ...texts(values) } });
	}
	if (route?.protocol === 'alibabaCloud') {
		const { product, action: Action, version: Version } = route;
		const { body } = await cloud(gateway, { Action, Version, ...texts(values) }, `/${product}/`);
		return unwrapped(body);
	}
	if (route?.protocol !== 'qimen') return call(gateway, method, texts(values));
	const members = Object.entries(texts(values)).map(([name, text]) => `<${name}>${text}</${name}>`);
	const xml = await qimen(gateway, method, `<request>${members.join('')}</request>`);
	return { response: valueOf(parseXml(xml)) };
}

const texts = (values: Values): Record<string, string> =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : JSON.stringify(value),
		]),
	);

/** Lists without the object around them that names their entries. */
function unwrapped(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(unwrapped);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(([name, inner]) => [name, unwrapped(inner)] as const);
	const [only, ...others] = members;
	return others.length === 0 && Array.isArray(only?.[1]) ? only[1] : Object.fromEntries(members);
}

/** An element as its text, its members, or, where two have the same name, its entries. */
function valueOf({ children, text }: XmlElement): unknown {
	if (children.length === 0) return text;
	const names = new Set(children.map(({ name }) => name));
	if (names.size < children.length) return children.map(valueOf);
	return Object.fromEntries(children.map((child) => [child.name, valueOf(child)]));
}
