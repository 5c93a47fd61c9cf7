import type { Received } from '../http/Received';
import type { Call, CallProtocol } from './Call';
import { isSecret, maskSecret } from './maskSecret';

/** What is known of a call before it is checked. */
export interface Note {
	protocol: CallProtocol;
	method: string;
	systemNames: ReadonlySet<string>;
}

const keptHeaders = [
	...['accept', 'accept-encoding', 'connection', 'content-length', 'content-type'],
	...['host', 'user-agent'],
];

/** Starts the record of a call. */
export function recordCall(received: Received, number: number, note: Note): Call {
	const { method, protocol, systemNames } = note;
	const isSystem = ([name]: [string, string]) => systemNames.has(name);
	const texts = [...received.texts].map((entry) => maskSecret(entry, method));
	const raw = [...received.rawMembers].map((entry) => maskSecret(entry, method));
	return {
		number,
		time: new Date().toISOString(),
		verb: received.verb,
		path: received.path,
		protocol,
		method,
		system: Object.fromEntries(texts.filter(isSystem)),
		business: Object.fromEntries([...raw, ...texts.filter((entry) => !isSystem(entry))]),
		files: Object.fromEntries(received.files),
		origins: received.origins,
		unknown: [],
		headers: pickHeaders(received.headers),
		...(received.rawBody !== undefined && { rawBody: maskBody(received, method) }),
		outcome: '',
		requestId: '',
		milliseconds: 0,
	};
}

function maskBody({ rawBody = '', rawMembers }: Received, method: string): string {
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
