/** The kinds of faults that the gateway can be told to have. */
const injectedFaultKinds = [
	/** Responds after `ms`. */
	'slow',
	/** Destroys the socket; `moment` tells when. */
	'drop',
	/** Never responds. */
	'hang',
	/** Responds with the HTTP status `status`; the call is not served. */
	'status',
	/** Responds with an HTML page; the call is not served. */
	'html',
	/** Serves the call and responds with broken JSON. */
	'malformed',
	/** Serves the call and closes the connection in the middle of the response. */
	'truncated',
	/** Code 7, banned for `seconds`. */
	'throttled',
	/** Code 15 with an `isp.` sub code: the provider's fault. */
	'isp',
	/** Code 15 with an `isv.` sub code: the caller's fault. */
	'isv',
	/** Code 11: the app has no permission for the call. */
	'forbidden',
	/** Serves the call and responds with success and without any record. */
	'empty',
	/** Ends the token or session that the call came with, for this call and all later ones. */
	'expire',
] as const;

export type InjectedFaultKind = (typeof injectedFaultKinds)[number];

/** A rule: which fault is injected into which calls. */
export interface InjectedFault {
	kind: InjectedFaultKind;
	/** Wire method; absent: every method. */
	method?: string;
	/** How many calls have it at most; absent: no limit. */
	times?: number;
	/** How many seconds the rule holds from now on; absent: until it is forgotten. */
	lasts?: number;
	/** How many calls go through first. */
	skip?: number;
	/** The share of the calls that have it, 0 to 1; drawn by `seed`. */
	rate?: number;
	seed?: number;
	/** Delay of `slow`; 1,000 by default. */
	ms?: number;
	/**
	 * When `drop` destroys the socket: before the body is read, once it is read (default),
	 * or after the call is served. A rule with a method sees only the query while `unread`.
	 */
	moment?: 'unread' | 'read' | 'done';
	/** HTTP status of `status`, 502 by default. */
	status?: number;
	/** Ban of `throttled`, 1 by default. */
	seconds?: number;
	/** Other codes and text than those of `throttled`, `isp`, `isv` and `forbidden`. */
	code?: number;
	subCode?: string;
	subMessage?: string;
}

const checks: Record<string, (value: unknown) => boolean> = {
	kind: (value) => injectedFaultKinds.some((kind) => kind === value),
	method: isText,
	times: isNumber,
	lasts: isNumber,
	skip: isNumber,
	rate: (value) => isNumber(value) && Number(value) <= 1,
	seed: isNumber,
	ms: isNumber,
	moment: (value) => value === 'unread' || value === 'read' || value === 'done',
	status: (value) => isNumber(value) && Number(value) >= 200 && Number(value) <= 599,
	seconds: isNumber,
	code: isNumber,
	subCode: isText,
	subMessage: isText,
};

/** Reads a rule that came as JSON; throws an error that names what is wrong. */
export function readInjectedFault(value: unknown): InjectedFault {
	if (typeof value !== 'object' || value === null) throw new Error('A rule is a JSON object');
	if (!('kind' in value)) throw new Error(`A rule has a kind: ${injectedFaultKinds.join(', ')}`);
	const wrong = Object.entries(value).filter(([name, entry]) => !checks[name]?.(entry));
	if (wrong.length > 0)
		throw new Error(
			wrong.map(([name, entry]) => `Invalid ${name}: ${JSON.stringify(entry)}`).join('; '),
		);
	return value as InjectedFault;
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): boolean {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
