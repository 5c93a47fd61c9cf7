import type { Fault, FaultKind, Repeat } from './Fault';

/** Cause of a fault in n8n's own terms. */
export type Cause =
	| 'rate-limited'
	| 'quota-exhausted'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid';

/**
 * What a ban names, and so what it holds for: all calls of an app, of the app's partner, of the app to one API,
 * or of the app for one session or for that session's user.
 */
export type BanScope = 'app' | 'partner' | 'api' | 'session' | 'user';

/** What is known of a fault. */
export interface Explanation {
	kind: FaultKind;
	/** What happened. */
	title: string;
	/** What to do about it. */
	hint: string;
	/** The same where the platform names a parameter, which stands in the place of `{parameter}`. */
	namedHint?: string;
	repeat: Repeat;
	cause?: Cause;
	/** A session or token that can be renewed has ended. */
	renew?: true;
	/** The platform has no API of this name. */
	unknownApi?: true;
	/** What the platform bans, where the fault is `throttled`. */
	scope?: BanScope;
}

/** What `catalogue/errors.json` holds; an entry says only what differs from its kind. */
export interface ErrorTable {
	kinds: Record<FaultKind, Omit<Explanation, 'kind'>>;
	/** By the platform's main code, by `low-high`, or by `errcode n` for DingTalk's codes within an answer. */
	codes: Record<string, Entry>;
	/** By sub-code, where `*` stands for any text. */
	subCodes: Record<string, Entry>;
}

/** An entry; `codes` limits a sub-code to some main codes, such as `15` or `500-`. */
export type Entry = Partial<Omit<Explanation, 'kind'>> & { kind: FaultKind; codes?: string[] };

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
export const errorTable = require('../../../catalogue/errors.json') as ErrorTable;

/** The members of a fault by which the table knows it. */
type Codes = Pick<Partial<Fault>, 'code' | 'subCode' | 'member' | 'codesOf'>;

/** Explanation of a fault by its sub-code, else its code, else its kind; unknown ones are the platform's. */
export function lookUp(
	fault: Codes & Pick<Partial<Fault>, 'kind'>,
	defaultKind: FaultKind = fault.member ? 'business' : 'platform',
): Explanation {
	const entry = findEntry(fault);
	const kind = fault.kind ?? entry?.kind ?? defaultKind;
	const { namedHint, ...general } = errorTable.kinds[kind];
	const isOwn = entry?.kind === kind;
	return { kind, ...general, ...(!(isOwn && entry.hint) && { namedHint }), ...(isOwn && entry) };
}

/** The entry of a fault: by its sub-code, else by its code. */
export function findEntry(fault: Codes, table = errorTable): Entry | undefined {
	return bySubCode(fault, table) ?? byCode(fault, table);
}

/** Whether a fault says that a session or token has ended, by its code whatever its sub-code. */
export function isRenewable(fault: Fault): boolean {
	return Boolean(bySubCode(fault)?.renew ?? byCode(fault)?.renew);
}

/** Whether the platform refuses the one call for good, rather than all calls of its caller, or for now. */
export function isRefusal(fault: Fault): boolean {
	const { kind, repeat = lookUp(fault).repeat } = fault;
	return repeat === 'never' && !['auth', 'throttled', 'transport'].includes(kind);
}

/** Whether a fault of this code says that the platform has no API of the name. */
export const isUnknownApi = (code: string): boolean => Boolean(byCode({ code })?.unknownApi);

/** From the narrowest to the widest. */
const scopes: readonly BanScope[] = ['session', 'user', 'api', 'app', 'partner'];

/** What a throttled fault bans: the narrower of what its code and its sub-code name, else the one API. */
export function banScopeOf(fault: Fault): BanScope {
	const defaultScope = errorTable.kinds.throttled.scope ?? 'api';
	const named = [
		byCode(fault)?.scope ?? defaultScope,
		...(fault.subCode ? [bySubCode(fault)?.scope ?? defaultScope] : []),
	];
	return scopes.find((scope) => named.includes(scope)) ?? defaultScope;
}

/** DingTalk's own code within its code 88, else of all patterns that fit, the one with the most letters. */
function bySubCode(fault: Codes, table = errorTable): Entry | undefined {
	const { code, subCode, member, codesOf } = fault;
	if (!subCode || (member && !codesOf)) return undefined;
	const inner = codesOf && byKey('errcode ', subCode, table);
	if (inner) return inner;
	const fitting = Object.entries(table.subCodes).filter(
		([pattern, { codes }]) => isLike(subCode, pattern) && (!codes || contains(codes, code)),
	);
	const letters = ([pattern]: [string, Entry]) => pattern.replaceAll('*', '').length;
	return fitting.sort((a, b) => letters(b) - letters(a))[0]?.[1];
}

/** DingTalk's code 88 says by its sub-code why; what that is nobody can tell from the 88. */
function byCode(fault: Codes, table = errorTable): Entry | undefined {
	const { code = '', subCode, member, codesOf } = fault;
	if (codesOf && code === '88' && subCode) return undefined;
	if (codesOf ?? (member && isDingTalk(member, code))) return byKey('errcode ', code, table);
	return member ? undefined : byKey('', code, table);
}

function byKey(prefix: string, code: string, { codes }: ErrorTable): Entry | undefined {
	const key = Object.keys(codes).find(
		(name) => name.startsWith(prefix) && contains([name.slice(prefix.length)], code),
	);
	return codes[key ?? ''];
}

/** Other services have an `errcode` too, but none with five digits or more. */
const isDingTalk = (member: string, code: string) =>
	/ding_open_errcode$/i.test(member) || (/errcode$/i.test(member) && code.length >= 5);

function isLike(text: string, pattern: string): boolean {
	const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 'i').test(text);
}

/** Whether a code is one of those named, singly, as `low-high`, or as `low-`. */
function contains(names: string[], code = ''): boolean {
	return names.some((name) => {
		const [, low, high] = /^(\d+)-(\d*)$/.exec(name) ?? [];
		if (low === undefined) return name === code;
		return (
			/^\d+$/.test(code) && Number(code) >= Number(low) && Number(code) <= Number(high || Infinity)
		);
	});
}
