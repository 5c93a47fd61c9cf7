import type { OperationFacts, OperationTexts } from '../../nodes/shared/catalogue/types';
import { parametersWithoutTexts } from '../catalogue/join';
import { type Catalogue, textsByMethod } from '../catalogue/readCatalogue';
import { deriveTexts, labelOf } from './deriveTexts';

/** A file of texts that has to be written, and the methods that get texts in it. */
export interface TextsToWrite {
	file: string;
	added: string[];
	texts: Record<string, OperationTexts>;
}

/** Files that lack texts of operations or parameters, with first ones for these; texts that exist stay as they are. */
export function addTexts({ facts, texts, glossary }: Catalogue): TextsToWrite[] {
	const known = textsByMethod(texts);
	const verbs = glossary.verbs;
	const lacking = facts.filter(({ operations }) =>
		operations.some((one) => !isComplete(one, known)),
	);
	const places = new Set(lacking.map(({ domain, resource }) => `${domain}/${resource}`));
	return [...places].map((place) => {
		const operations = facts
			.filter(({ domain, resource }) => `${domain}/${resource}` === place)
			.flatMap((file) => file.operations);
		return {
			file: `${place}.texts.json`,
			added: operations.filter((one) => !isComplete(one, known)).map(({ method }) => method),
			texts: Object.fromEntries(
				operations.map((one) => [one.method, completed(one, known.get(one.method), verbs)]),
			),
		};
	});
}

function isComplete(operation: OperationFacts, texts: Map<string, OperationTexts>): boolean {
	const own = texts.get(operation.method);
	return own !== undefined && parametersWithoutTexts(operation, own).length === 0;
}

function completed(
	operation: OperationFacts,
	own: OperationTexts | undefined,
	verbs: string[],
): OperationTexts {
	if (!own) return deriveTexts(operation, verbs);
	const first = operation.parameters.map(({ name }) => [
		name,
		own.parameters[name] ?? { label: labelOf(name), description: '' },
	]);
	// Corrections add parameters too, whose texts people wrote
	const parameters = {
		...(Object.fromEntries(first) as OperationTexts['parameters']),
		...own.parameters,
	};
	return { ...own, parameters };
}
