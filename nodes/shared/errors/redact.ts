import type { Fault } from './Fault';

const hidden = '***';

/** A fault without secrets: a proxy's page, or the platform's own text, may repeat the address of the call. */
export function redactFault(fault: Fault, secrets: Array<string | undefined>): Fault {
	const { kind, repeat, ...texts } = fault;
	const entries = Object.entries(texts).map(([name, value]) => [
		name,
		typeof value === 'string' ? redact(value, secrets) : value,
	]);
	return { kind, ...(repeat && { repeat }), ...Object.fromEntries(entries) } as Fault;
}

/** A text in which each secret, plain or as in a URL, and each signature is hidden. */
export function redact(text: string, secrets: Array<string | undefined>): string {
	const forms = secrets.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []));
	const plain = forms.reduce((result, secret) => result.replaceAll(secret, hidden), text);
	return plain.replace(/\b(sign|session|access_token)=[^&\s"'<>]+/gi, `$1=${hidden}`);
}
