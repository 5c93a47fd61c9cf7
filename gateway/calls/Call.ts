import type { Origin, Received, ReceivedFile } from '../http/Received';

/** One received call, as tests and demos look at it; secrets are masked. */
export interface Call {
	/** From 1 on, in order of arrival. */
	number: number;
	/** When it arrived, ISO 8601. */
	time: string;
	verb: string;
	/** The wire method; empty when the call names none. */
	method: string;
	/** System parameters; `session` and `sign` are masked. */
	system: Record<string, string>;
	/** Business parameters by wire name, as text. */
	business: Record<string, string>;
	files: Record<string, ReceivedFile>;
	/** Where each parameter travelled. */
	origins: Record<string, Origin>;
	/** Business parameters that the operation does not have. */
	unknown: string[];
	/** Headers that tell how a client speaks. */
	headers: Record<string, string>;
	rawBody?: string;
	/** Nick of the seller whose session was sent. */
	seller?: string;
	/** `ok`, the codes of a refusal, or the misbehaviour that struck. */
	outcome: string;
	requestId: string;
	milliseconds: number;
}

/** The names of the system parameters. */
export const systemNames: ReadonlySet<string> = new Set([
	'method',
	'app_key',
	'session',
	'timestamp',
	'v',
	'sign_method',
	'sign',
	'format',
	'simplify',
	'partner_id',
	'target_app_key',
]);

const keptHeaders = ['accept', 'accept-encoding', 'connection', 'content-length', 'content-type'];
const secretNames = new Set(['session', 'sign']);

/** Starts the record of a call. */
export function recordCall(received: Received, number: number): Call {
	const texts = [...received.texts];
	const raw = [...received.rawMembers];
	return {
		number,
		time: new Date().toISOString(),
		verb: received.verb,
		method: received.texts.get('method') ?? '',
		system: Object.fromEntries(texts.filter(([name]) => systemNames.has(name)).map(mask)),
		business: Object.fromEntries([...raw, ...texts.filter(([name]) => !systemNames.has(name))]),
		files: Object.fromEntries(received.files),
		origins: received.origins,
		unknown: [],
		headers: pickHeaders(received.headers),
		...(received.rawBody !== undefined && { rawBody: received.rawBody }),
		outcome: '',
		requestId: '',
		milliseconds: 0,
	};
}

function mask([name, value]: [string, string]): [string, string] {
	return [name, secretNames.has(name) ? '***' : value];
}

function pickHeaders(headers: Record<string, string>): Record<string, string> {
	const names = [...keptHeaders, 'host', 'user-agent'].filter(
		(name) => headers[name] !== undefined,
	);
	return Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
}
