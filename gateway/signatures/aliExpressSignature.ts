import { createHash, createHmac } from 'node:crypto';

/** What a signature of AliExpress covers. */
export interface AliExpressCall {
	/** Path of a system interface; empty for a business one. */
	path?: string;
	/** All parameters, `sign` included or not. */
	params: Iterable<[string, string]>;
	secret: string;
}

/** The signature that AliExpress expects; undefined for an unknown way to sign. */
export function aliExpressSignature(
	signMethod: string,
	{ path = '', params, secret }: AliExpressCall,
): string | undefined {
	const pairs = [...params].filter(([name]) => name !== 'sign');
	const text =
		path +
		pairs
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flat()
			.join('');
	if (signMethod === 'sha256')
		return createHmac('sha256', secret).update(text, 'utf8').digest('hex').toUpperCase();
	if (signMethod !== 'md5') return undefined;
	return createHash('md5')
		.update(secret + text + secret, 'utf8')
		.digest('hex')
		.toUpperCase();
}
