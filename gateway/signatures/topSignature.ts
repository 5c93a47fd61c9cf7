import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';

/** What a signature covers, and how it was made. */
export interface SignedCall {
	/** All text parameters as they travelled, `sign` included or not. */
	params: Iterable<[string, string]>;
	/** A raw body: JSON, XML or other text. */
	body?: string;
	secret: string;
	signMethod: string;
}

/** The names of the ways to sign. */
export const signMethods = ['md5', 'hmac', 'hmac-sha256'];

/** The signature that the platform expects; undefined for an unknown way to sign. */
export function expectedSignature({ params, body, secret, signMethod }: SignedCall) {
	return digest(signMethod, secret, signedText(params, body));
}

/** Names in order of their code units, each followed by its value; then the raw body. */
export function signedText(params: Iterable<[string, string]>, body = ''): string {
	const signed = [...params]
		.filter(([name]) => name !== 'sign')
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return signed.flat().join('') + body;
}

/** A text, hashed with a secret in one of the ways to sign; undefined for an unknown one. */
export function digest(signMethod: string, secret: string, text: string): string | undefined {
	return hash(signMethod, secret, text)?.digest('hex').toUpperCase();
}

function hash(signMethod: string, secret: string, text: string): Hash | Hmac | undefined {
	if (signMethod === 'md5') return createHash('md5').update(secret + text + secret, 'utf8');
	if (signMethod === 'hmac') return createHmac('md5', secret).update(text, 'utf8');
	if (signMethod !== 'hmac-sha256') return undefined;
	return createHmac('sha256', secret).update(text, 'utf8');
}
