import { createHash, createHmac } from 'node:crypto';

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
export function expectedSignature(call: SignedCall): string | undefined {
	const text = signedText(call);
	const hash = digest(call.signMethod, call.secret, text);
	return hash?.toUpperCase();
}

/** Whether a signature is the one that the platform expects. */
export function verifySignature(sign: string, call: SignedCall): boolean {
	return sign === expectedSignature(call);
}

/** Names in order of their code units, each followed by its value; then the raw body. */
function signedText({ params, body = '' }: SignedCall): string {
	const values = new Map(params);
	values.delete('sign');
	const names = [...values.keys()].sort();
	return names.map((name) => name + values.get(name)).join('') + body;
}

function digest(signMethod: string, secret: string, text: string): string | undefined {
	switch (signMethod) {
		case 'md5':
			return createHash('md5')
				.update(secret + text + secret, 'utf8')
				.digest('hex');
		case 'hmac':
			return createHmac('md5', secret).update(text, 'utf8').digest('hex');
		case 'hmac-sha256':
			return createHmac('sha256', secret).update(text, 'utf8').digest('hex');
		default:
			return undefined;
	}
}
