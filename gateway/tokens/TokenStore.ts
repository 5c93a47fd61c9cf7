import { randomBytes } from 'node:crypto';
import type { Token, TokenKind } from './Token';

/** Sessions of the platform begin with a 6; the marks tell people what they look at. */
const marks: Partial<Record<TokenKind, string>> = {
	session: '6200sandbox',
	refresh: '6201sandbox',
};

/** All tokens, those of the accounts and those given out. */
export class TokenStore {
	private readonly tokens = new Map<string, Token>();

	constructor(
		private readonly now: () => number,
		private readonly ofAccounts: readonly Token[],
	) {
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
		this.put({ ...token, ends: -Infinity });
	}

	/** Ends all tokens of some kinds that were given out; those of the accounts live on. */
	endAll(...kinds: TokenKind[]): void {
		const fixed = new Set(this.ofAccounts.map(({ key }) => key));
		for (const token of [...this.tokens.values()]) {
			if (kinds.includes(token.kind) && !fixed.has(token.key)) this.end(token);
		}
	}

	/** Brings the tokens of the accounts back to life. */
	revive(): void {
		for (const token of this.ofAccounts) this.put({ ...token });
	}

	private put(token: Token): void {
		this.tokens.set(`${token.kind} ${token.key}`, token);
	}
}
