/** Answers are kept for a minute: who types into a list asks for the same again and again. */
const lifetime = 60_000;
const most = 500;

/** Answers of lists by what was asked, for the process; those that are too old go as soon as another one comes. */
export class KeptAnswers<Answer> {
	private readonly kept = new Map<string, { answer: Answer; until: number }>();

	/** The answer that is kept, else what `ask` gives; what it throws is not kept. */
	async get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
		const known = this.kept.get(question);
		if (known && known.until > Date.now()) return known.answer;
		const answer = await ask();
		this.kept.delete(question);
		this.kept.set(question, { answer, until: Date.now() + lifetime });
		for (const [oldest, { until }] of this.kept) {
			if (this.kept.size <= most && until > Date.now()) break;
			this.kept.delete(oldest);
		}
		return answer;
	}
}
