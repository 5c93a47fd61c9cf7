import { platformTime } from '../../values/platformTime';
import type { Account } from './topAccount';
import { dropBlank, sign } from './topSignature';

/** What a signed request adds to its business parameters. */
export interface Signing {
	/** Wire name of the operation. */
	method: string;
	/** Text parameters, serialised as they will be sent. */
	business: Readonly<Record<string, string>>;
	/** Raw body, when no form is sent. */
	body?: string;
	/** Access token; without one the call acts for the app alone. */
	session?: string;
	/** Ask for an answer without envelope and list wrappers. */
	simplify?: boolean;
	/** Moment of the call. */
	now: Date;
	/** Path of a system interface of AliExpress; it takes the place of the method and begins the signed text. */
	path?: string;
	/** System parameters that only some gateways have, by wire name. */
	extra?: Readonly<Record<string, string>>;
}

/** System parameters of a call with their signature; they travel in the query. */
export function signedParams(account: Account, signing: Signing): Record<string, string> {
	const { business, body, path, extra } = signing;
	const system = dropBlank({
		app_key: account.appKey,
		...(path ? {} : callParams(account, signing)),
		timestamp: timestamp(account, signing.now),
		sign_method: signMethodName(account),
		...extra,
	});
	const signature = sign({
		params: { ...business, ...system },
		secret: account.appSecret,
		method: account.signMethod,
		path,
		body,
	});
	return { ...system, sign: signature };
}

function callParams(
	{ dialect }: Account,
	{ method, session = '', simplify }: Signing,
): Record<string, string> {
	return {
		method,
		[dialect === 'aliExpress' ? 'access_token' : 'session']: session,
		format: 'json',
		v: '2.0',
		simplify: simplify ? 'true' : '',
	};
}

function timestamp({ dialect }: Account, now: Date): string {
	return dialect === 'aliExpress' ? String(now.getTime()) : platformTime(now);
}

/** AliExpress calls the same algorithm `sha256`, and the name is part of what is signed. */
function signMethodName({ dialect, signMethod }: Account): string {
	return dialect === 'aliExpress' && signMethod === 'hmac-sha256' ? 'sha256' : signMethod;
}
