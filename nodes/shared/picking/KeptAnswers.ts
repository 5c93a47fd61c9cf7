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
	private readonly kept = new Map<string, { answer: Answer; until: number }>();
	private size = 0;

	/** The answer that is kept, else what `ask` gives; what it throws is not kept. */
	async get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
		const known = this.kept.get(question);
		if (known && known.until > Date.now()) return known.answer;
		const answer = await ask();
		const { entries, minutes = 1 } = answer;
		this.drop(question);
		this.kept.set(question, { answer, until: Date.now() + minutes * minute });
		this.size += 1 + entries.length;
		for (const [oldest, { until }] of this.kept)
			if (until <= Date.now() || (this.size > most && oldest !== question)) this.drop(oldest);
		return answer;
	}

	private drop(question: string): void {
		const { answer } = this.kept.get(question) ?? {};
		if (this.kept.delete(question)) this.size -= 1 + (answer?.entries.length ?? 0);
	}
}
