import { createHmac, hash } from 'node:crypto';

/** Value of `sign_method`; `hmac` is HMAC-MD5. */
export type SignMethod = 'hmac-sha256' | 'hmac' | 'md5';

/** What a signature covers. */
export interface SignInput {
	/** Every text parameter that is sent, system and business; blank values do not count. */
	params: Readonly<Record<string, string>>;
	secret: string;
	method: SignMethod;
	/** Path that begins the signed text, for interfaces that are named by it. */
	path?: string;
	/** Raw request body, for calls that do not send a form. */
	body?: string;
}

/** Signature of a call: names sorted by code unit, `name` and `value` joined, hashed, upper-case hex. */
export function sign({ params, secret, method, path = '', body = '' }: SignInput): string {
	return digest(path + canonicalText(params) + body, secret, method).toUpperCase();
}

/** The text that is hashed, without the secret and the body. */
export function canonicalText(params: Readonly<Record<string, string>>): string {
	let text = '';
	for (const name of Object.keys(params).sort()) {
		const value = params[name] ?? '';
		if (name !== 'sign' && !isBlank(value)) text += name + value;
	}
	return text;
}

/** The platform ignores blank values, so they are neither signed nor sent. */
export function dropBlank(params: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(params).filter(([, value]) => !isBlank(value)));
}

const isBlank = (value: string) => value.trim() === '';

function digest(text: string, secret: string, method: SignMethod): string {
	if (method === 'md5') return hash('md5', secret + text + secret);
	const algorithm = method === 'hmac' ? 'md5' : 'sha256';
	return createHmac(algorithm, secret).update(text).digest('hex');
}
