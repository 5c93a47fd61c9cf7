import type { FactsFile } from './readCatalogue';

/** The methods that one file of `catalogue/words/` has texts for. */
export interface TextsFile {
	domain: string;
	resource: string;
	methods: string[];
}

/** Problems: methods that have texts twice, and texts that do not lie where the facts lie. */
export function checkTextFiles(words: TextsFile[], facts: FactsFile[]): string[] {
	const places = new Map(
		facts.flatMap((file) => file.operations.map(({ method }) => [method, placeOf(file)])),
	);
	const seen = new Set<string>();
	return words.flatMap((file) =>
		file.methods.flatMap((method) => {
			const isTwice = seen.has(method) || !seen.add(method);
			const [place, right] = [placeOf(file), places.get(method)];
			return [
				...(isTwice ? [`words/${place}: ${method} has texts elsewhere too`] : []),
				...(right && right !== place ? [`words/${place}: ${method} belongs to words/${right}`] : []),
			];
		}),
	);
}

const placeOf = ({ domain, resource }: { domain: string; resource: string }) =>
	`${domain}/${resource}.json`;
