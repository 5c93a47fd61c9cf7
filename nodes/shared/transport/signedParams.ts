import type { Account } from './account';
import { dropBlank, sign } from './sign';

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
}

/** System parameters of a call with their signature; they travel in the query. */
export function signedParams(account: Account, signing: Signing): Record<string, string> {
	const { method, business, body, session, simplify, now } = signing;
	const system = dropBlank({
		method,
		app_key: account.appKey,
		session: session ?? '',
		timestamp: platformTime(now),
		format: 'json',
		v: '2.0',
		sign_method: account.signMethod,
		simplify: simplify ? 'true' : '',
	});
	const signature = sign({
		params: { ...business, ...system },
		secret: account.appSecret,
		method: account.signMethod,
		body,
	});
	return { ...system, sign: signature };
}

/** `yyyy-MM-dd HH:mm:ss` in GMT+8, the platform's clock, whatever the machine's time zone. */
export function platformTime(moment: Date): string {
	const shifted = new Date(moment.getTime() + 8 * 60 * 60 * 1000);
	return shifted.toISOString().slice(0, 19).replace('T', ' ');
}
