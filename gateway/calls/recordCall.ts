import type { GatewayRequest } from '../http/messages';
import type { CallIdentity, LoggedCall } from './LoggedCall';

const secrets = new Set([
	...['session', 'sign', 'access_token', 'refresh_token', 'sns_token', 'client_secret'],
	...['suite_access_token'],
	...['signature', 'Signature', 'SecurityToken', 'appsecret', 'corpsecret'],
	...['suiteTicket', 'suite_ticket', 'suite_secret', 'permanent_code', 'tmp_auth_code'],
]);

/** Whether a parameter must not be written down; `code` is a secret only where tokens are made. */
function isSecret(name: string, method: string): boolean {
	return secrets.has(name) || (name === 'code' && /token|\.s(n|s)o\./.test(method));
}

/** Parameters as they may be written down. */
export function maskSecrets(
	parameters: Map<string, string>,
	method: string,
): Array<[name: string, value: string]> {
	return [...parameters].map(([name, value]) => [name, isSecret(name, method) ? '***' : value]);
}

const keptHeaders = [
	...['accept', 'accept-encoding', 'connection', 'content-length', 'content-type'],
	...['host', 'user-agent'],
];

/** Starts the record of a call. */
export function recordCall(
	request: GatewayRequest,
	number: number,
	identity: CallIdentity,
): LoggedCall {
	const { method, protocol, systemNames } = identity;
	const isSystem = ([name]: [string, string]) => systemNames.has(name);
	const texts = maskSecrets(request.texts, method);
	const raw = maskSecrets(request.rawMembers, method);
	return {
		number,
		time: new Date().toISOString(),
		verb: request.verb,
		path: request.path,
		protocol,
		method,
		system: Object.fromEntries(texts.filter(isSystem)),
		business: Object.fromEntries([...raw, ...texts.filter((entry) => !isSystem(entry))]),
		files: Object.fromEntries(request.files),
		origins: request.origins,
		unknown: [],
		headers: pickHeaders(request.headers),
		...(request.rawBody !== undefined && { rawBody: maskBody(request, method) }),
		outcome: '',
		requestId: '',
		milliseconds: 0,
	};
}

function maskBody({ rawBody = '', rawMembers }: GatewayRequest, method: string): string {
	const secrets = [...rawMembers].filter(([name, value]) => value && isSecret(name, method));
	return secrets.reduce(
		(text, [, value]) => text.replaceAll(JSON.stringify(value), '"***"'),
		rawBody,
	);
}

function pickHeaders(headers: Record<string, string>): Record<string, string> {
	const names = keptHeaders.filter((name) => headers[name] !== undefined);
	return Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
}
