/** A token as a platform gives it out. */
export interface Token {
	value: string;
	/** Seconds for which it holds. */
	lifetime: number;
}

interface Entry {
	token: Promise<Token>;
	/** Its text, once it is there. */
	value?: string;
	/** Epoch milliseconds at which it came; Infinity while the fetch is under way. */
	since: number;
	/** Epoch milliseconds after which a new one is fetched. */
	until: number;
}

/** Seconds before its end at which a token counts as ended, so that none ends on its way. */
const margin = 300;

/** Tokens by account, shared by all nodes of the process; calls at the same time wait for one fetch. */
export class TokenCache {
	private readonly entries = new Map<string, Entry>();

	/**
	 * The account's token, fetched when there is none that holds; an error of the fetch reaches every waiting call.
	 * @param longest milliseconds after which a token that still holds is fetched anew; it stays when that fails
	 */
	get(account: string, fetch: () => Promise<Token>, longest = Infinity): string | Promise<string> {
		const known = this.entries.get(account);
		const now = Date.now();
		if (!known || known.until <= now) return this.fetch(account, fetch);
		if (known.value !== undefined && now - known.since >= longest)
			return this.fetch(account, fetch, known);
		return known.value ?? known.token.then(({ value }) => value);
	}

	/** The account's token that is kept and still holds. */
	known(account: string): string | undefined {
		const entry = this.entries.get(account);
		return entry && entry.until > Date.now() ? entry.value : undefined;
	}

	private async fetch(
		account: string,
		fetch: () => Promise<Token>,
		before?: Entry,
	): Promise<string> {
		const entry: Entry = { token: fetch(), since: Infinity, until: Infinity };
		this.entries.set(account, entry);
		try {
			const { value, lifetime } = await entry.token;
			const since = Date.now();
			const until = since + Math.max(lifetime - margin, lifetime / 2) * 1000;
			return Object.assign(entry, { value, since, until }).value;
		} catch (error) {
			if (this.entries.get(account) === entry) {
				if (before) this.entries.set(account, before);
				else this.entries.delete(account);
			}
			throw error;
		}
	}

	/** Forgets a token that the platform no longer takes, unless a newer one is there already. */
	drop(account: string, value: string): void {
		// One that is under way has no text yet, and is newer
		if (this.entries.get(account)?.value === value) this.entries.delete(account);
	}
}
