import { createHmac } from 'node:crypto';

/** Percent-encoding that leaves letters, digits, `-`, `_`, `.` and `~` only. */
function encode(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** Signature of an RPC call: HMAC-SHA1 over the verb and the sorted, encoded parameters, in Base64. */
export function signRpc(verb: string, params: Record<string, string>, secret: string): string {
	const query = Object.keys(params)
		.sort()
		.map((name) => `${encode(name)}=${encode(params[name] ?? '')}`)
		.join('&');
	const text = `${verb}&${encode('/')}&${encode(query)}`;
	return createHmac('sha1', `${secret}&`).update(text).digest('base64');
}
