import { createHmac } from 'node:crypto';

/** What a signature of Alibaba Cloud covers. */
export interface CloudCall {
	verb: string;
	/** All parameters, `Signature` included or not. */
	params: Iterable<[string, string]>;
	secret: string;
}

/** The signature that Alibaba Cloud expects of an RPC call. */
export function alibabaCloudSignature({ verb, params, secret }: CloudCall): string {
	const pairs = [...params]
		.filter(([name]) => name !== 'Signature')
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${percent(name)}=${percent(value)}`);
	const text = `${verb}&%2F&${percent(pairs.join('&'))}`;
	return createHmac('sha1', `${secret}&`).update(text, 'utf8').digest('base64');
}

/** Leaves letters, digits and `-_.~` as they are. */
function percent(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
