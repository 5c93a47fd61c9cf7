const minute = 60_000;
/** Entries of all answers together, some 20 MB; the oldest answers go first. */
const most = 50_000;

interface Keepable {
	entries: unknown[];
	/** For how long it is kept; absent: for one minute, as who types into a list asks for the same again and again. */
	minutes?: number;
}

/** Answers of lists by what was asked, for the process; those that are too old go as soon as another one comes. */
export class KeptAnswers<Answer extends Keepable> {
	private readonly kept = new Map<string, { answer: Answer; size: number; until: number }>();

	/** The answer that is kept, else what `ask` gives; what it throws is not kept. */
	async get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
		const known = this.kept.get(question);
		if (known && known.until > Date.now()) return known.answer;
		const answer = await ask();
		const until = Date.now() + (answer.minutes ?? 1) * minute;
		this.kept.delete(question);
		this.kept.set(question, { answer, size: 1 + answer.entries.length, until });
		let total = [...this.kept.values()].reduce((sum, { size }) => sum + size, 0);
		for (const [oldest, { size, until }] of this.kept) {
			if (until > Date.now() && (total <= most || oldest === question)) continue;
			this.kept.delete(oldest);
			total -= size;
		}
		return answer;
	}
}
