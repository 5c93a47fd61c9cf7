import { randomBytes } from 'node:crypto';
import { familyAccounts, sessions } from './accounts';

/** What a token is good for. */
export type TokenKind =
	/** Calls in the name of a seller. */
	| 'session'
	/** A new session; like a code, it is named as the parameter that carries it. */
	| 'refresh_token'
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

/** Sessions of the platform begin with a 6; the marks tell people what they look at. */
const marks: Partial<Record<TokenKind, string>> = {
	session: '6200sandbox',
	refresh_token: '6201sandbox',
};

const { accessKeyId, securityToken } = familyAccounts.alibabaCloud;

/** The tokens that come with the accounts: they never end by time. */
const accountTokens: readonly Token[] = [
	...sessions.map(({ key, app, seller, expired }): Token => {
		return { kind: 'session', key, app, holder: seller, ends: expired ? -Infinity : Infinity };
	}),
	{ kind: 'security', key: securityToken, app: accessKeyId, holder: '', ends: Infinity },
];

/** All tokens, those of the accounts and those given out. */
export class TokenStore {
	private readonly tokens = new Map<string, Token>();

	constructor(private readonly now: () => number) {
		this.revive();
	}

	/** Gives out a token that nobody had before. */
	issue(wanted: Omit<Token, 'key' | 'ends'> & { seconds: number }): Token {
		const { seconds, ...rest } = wanted;
		const key = (marks[wanted.kind] ?? '') + randomBytes(16).toString('hex');
		const token = { ...rest, key, ends: this.now() + seconds * 1000 };
		this.put(token);
		return token;
	}

	/** A token, also one that is over. */
	find(kind: TokenKind, key = ''): Token | undefined {
		return this.tokens.get(`${kind} ${key}`);
	}

	isOver({ ends }: Token): boolean {
		return ends <= this.now();
	}

	end(token: Token): void {
		token.ends = -Infinity;
	}

	/** Ends all tokens of some kinds that were given out; those of the accounts live on. */
	endAll(...kinds: TokenKind[]): void {
		const fixed = new Set(accountTokens.map(({ key }) => key));
		for (const token of this.tokens.values()) {
			if (kinds.includes(token.kind) && !fixed.has(token.key)) this.end(token);
		}
	}

	/** Brings the tokens of the accounts back to life. */
	revive(): void {
		for (const token of accountTokens) this.put({ ...token });
	}

	private put(token: Token): void {
		this.tokens.set(`${token.kind} ${token.key}`, token);
	}
}
