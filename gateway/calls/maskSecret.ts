const secrets = new Set([
	...['session', 'sign', 'access_token', 'refresh_token', 'sns_token', 'client_secret'],
	...['signature', 'Signature', 'SecurityToken', 'appsecret', 'corpsecret'],
	...['suiteTicket', 'suite_ticket', 'suite_secret', 'permanent_code', 'tmp_auth_code'],
]);

/** Whether a parameter must not be written down; `code` is a secret only where tokens are made. */
export function isSecret(name: string, method: string): boolean {
	return secrets.has(name) || (name === 'code' && /token|\.s(n|s)o\./.test(method));
}

/** A parameter as it may be written down. */
export function maskSecret(
	[name, value]: [string, string],
	method: string,
): [name: string, value: string] {
	return [name, isSecret(name, method) ? '***' : value];
}
