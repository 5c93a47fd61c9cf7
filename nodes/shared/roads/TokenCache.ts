/** A token as a platform gives it out. */
export interface Token {
	value: string;
	/** Seconds for which it holds. */
	lifetime: number;
}

interface Entry {
	token: Promise<Token>;
	/** Epoch milliseconds after which a new one is fetched; Infinity while the first one is under way. */
	until: number;
}

/** Seconds before its end at which a token counts as ended, so that none ends on its way. */
const margin = 300;

/** Tokens by account, shared by all nodes of the process; calls at the same time wait for one fetch. */
export class TokenCache {
	private readonly entries = new Map<string, Entry>();

	/** The account's token, fetched when there is none that holds; the fetch's refusal reaches every waiting call. */
	async get(account: string, fetch: () => Promise<Token>): Promise<string> {
		const known = this.entries.get(account);
		if (known && known.until > Date.now()) return (await known.token).value;
		const entry: Entry = { token: fetch(), until: Infinity };
		this.entries.set(account, entry);
		try {
			const { value, lifetime } = await entry.token;
			entry.until = Date.now() + Math.max(lifetime - margin, lifetime / 2) * 1000;
			return value;
		} catch (error) {
			if (this.entries.get(account) === entry) this.entries.delete(account);
			throw error;
		}
	}

	/** Forgets a token that the platform no longer takes, unless a newer one is there already. */
	async drop(account: string, value: string): Promise<void> {
		const known = this.entries.get(account);
		const token = await known?.token.catch(() => undefined);
		if (token?.value === value && this.entries.get(account) === known) this.entries.delete(account);
	}
}
