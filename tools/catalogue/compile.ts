import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Domain, OperationFacts, OperationTexts } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from './CatalogueError';
import { checkErrors } from './checkErrors';
import { checkPaging } from './checkPaging';
import { checkTexts } from './checkTexts';
import { applyCorrections } from './corrections';
import { checkSuccess, crossCheck } from './crossCheck';
import { joinTexts } from './join';
import { catalogueFolder } from './paths';
import { type Catalogue, factsByMethod, readCatalogue, textsByMethod } from './readCatalogue';
import { applyJudgements, checkRepeatable } from './repeatable';
import { applyRoutes } from './routes';
import type { Glossary } from './types';
import { factsChecker, validateSchema } from './validateSchema';

/**
 * Facts, corrections and texts in; the nodes' data out.
 * @throws CatalogueError with every problem; no operation is ever left out instead.
 */
export function compileCatalogue(
	catalogue: Catalogue = readCatalogue(),
	expected = readExpectedCounts(),
): Domain[] {
	CatalogueError.throwIfAny(validateSchema(catalogue));
	const operations = factsByMethod(catalogue.facts);
	const wrong = applyCorrections(operations, catalogue.corrections, factsChecker());
	const lost = applyRoutes(operations, catalogue);
	const unsorted = applyJudgements(operations, catalogue.judgements ?? []);
	const { domains, problems } = joinTexts(catalogue);
	const texts = textsByMethod(catalogue.texts);
	CatalogueError.throwIfAny([
		...wrong,
		...lost,
		...unsorted,
		...problems,
		...crossCheck(catalogue, domains, expected),
		...[...operations.values()].flatMap((entry) => textProblems(entry, texts.get(entry.method), catalogue.glossary)),
		...[...operations.values()].flatMap(checkSuccess),
		...checkErrors(catalogue.errors),
		...checkRepeatable([...operations.values()], catalogue),
		...checkPaging([...operations.values()], catalogue.pagingExceptions),
	]);
	return domains;
}

function textProblems(
	facts: OperationFacts,
	own: OperationTexts | undefined,
	glossary: Glossary | undefined,
): string[] {
	return own && glossary ? checkTexts(facts, own, glossary) : [];
}

function readExpectedCounts(): { operations: number; categories: number } {
	return JSON.parse(readFileSync(join(catalogueFolder, 'source.json'), 'utf8')) as {
		operations: number;
		categories: number;
	};
}
