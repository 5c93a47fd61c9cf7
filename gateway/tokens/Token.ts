/** What a token is good for. */
export type TokenKind =
	/** Calls in the name of a seller. */
	| 'session'
	/** A new session. */
	| 'refresh'
	/** A session and a refresh token, once. */
	| 'code'
	/** Calls of DingTalk's APIs. */
	| 'dingTalk'
	/** DingTalk's personal sign-in, its administration, and its app suites. */
	| 'sns'
	| 'sso'
	| 'suite'
	/** Calls of Alibaba Cloud with borrowed keys. */
	| 'security';

/** A token that the gateway knows. */
export interface Token {
	kind: TokenKind;
	key: string;
	/** Key of the app that it was given to. */
	app: string;
	/** Whom it speaks for: a seller's user id, or a corporation's id. */
	holder: string;
	/** Since when it is over, in milliseconds. */
	ends: number;
	/** Where a code was sent to. */
	address?: string;
}
