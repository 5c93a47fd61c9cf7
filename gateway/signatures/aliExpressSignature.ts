import { digest, signedText } from './topSignature';

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
	const digests = new Map([
		['sha256', 'hmac-sha256'],
		['md5', 'md5'],
	]);
	return digest(digests.get(signMethod) ?? '', secret, path + signedText(params));
}
