import { createHmac, randomUUID } from 'node:crypto';
import type { Gateway } from '../../../gateway/Gateway';
import type { ResponseBody } from '../caller';

/** Parameters that differ from the usual ones; undefined leaves one out. */
export type CloudParams = Record<string, string | undefined>;

const encode = (text: string) =>
	encodeURIComponent(text).replace(
		/[!'()*]/g,
		(c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
	);

/** The parameters of a signed call. */
export function cloudParams({ accounts }: Gateway, other: CloudParams, verb = 'POST') {
	const { accessKeyId, accessKeySecret } = accounts.alibabaCloud;
	const usual: CloudParams = {
		Action: 'DescribeRegions',
		Version: '2014-05-26',
		Format: 'JSON',
		AccessKeyId: accessKeyId,
		SignatureMethod: 'HMAC-SHA1',
		SignatureVersion: '1.0',
		SignatureNonce: randomUUID(),
		Timestamp: new Date().toISOString().replace(/\.\d+/, ''),
		...other,
	};
	const entries = Object.entries(usual).filter(([, value]) => value !== undefined);
	const params = Object.fromEntries(entries) as Record<string, string>;
	const names = Object.keys(params).sort();
	const query = names.map((name) => `${encode(name)}=${encode(params[name] ?? '')}`).join('&');
	const hmac = createHmac('sha1', `${accessKeySecret}&`);
	const Signature = hmac.update(`${verb}&%2F&${encode(query)}`).digest('base64');
	return { Signature, ...params };
}

/** A signed call with everything in a form. */
export async function cloud(
	gateway: Gateway,
	other: CloudParams = {},
	path = '/ecs/',
): Promise<{ status: number; body: ResponseBody }> {
	const body = new URLSearchParams(cloudParams(gateway, other));
	const response = await fetch(gateway.protocols.alibabaCloud + path, { method: 'POST', body });
	return { status: response.status, body: (await response.json()) as ResponseBody };
}
