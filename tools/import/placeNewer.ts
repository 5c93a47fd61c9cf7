import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { WritingWords } from '../catalogue/files';
import { type Catalogue, factsByMethod, newerFolder } from '../catalogue/readCatalogue';
import { writingInText } from '../catalogue/repeatable';
import type { Documents } from './readDocuments';

/** How much only the metadata has: in packages, and among the operations that people added to domains. */
export interface NewerCounts {
	operations: number;
	packages: number;
	added: number;
}

/** The files of the packages: what only the metadata has, but for what people have added to a domain. */
export function placeNewer(
	{ facts, beside, writingWords }: Catalogue,
	{ newer, texts }: Documents,
) {
	const added = factsByMethod(facts.filter(({ isAdded }) => isAdded));
	const all = [...newer.values()].flat();
	const files = new Map<string, OperationFacts[]>(
		[...newer].flatMap(([name, operations]) => {
			const rest = operations
				.filter(({ method }) => !added.has(method))
				.map((operation) => withSpeech(operation, texts, writingWords));
			return rest.length > 0 ? [[`${newerFolder}/${name}.json`, rest] as const] : [];
		}),
	);
	const operations = [...files.values()].flat().length;
	const explained = new Set(beside.flatMap(({ methods }) => methods));
	return {
		files,
		unexplained: all
			.map(({ method }) => method)
			.filter((method) => added.has(method) && !explained.has(method)),
		counts: { operations, packages: files.size, added: all.length - operations },
	};
}

/** Marks an operation whose text speaks of more than reading. */
function withSpeech(
	operation: OperationFacts,
	texts: Documents['texts'],
	words: WritingWords,
): OperationFacts {
	const found = writingInText(texts.get(operation.method) ?? '', words);
	return found.length > 0 ? { ...operation, speaksOfMore: true } : operation;
}
