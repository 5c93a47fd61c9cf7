import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Domain, OperationFacts } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from './CatalogueError';
import { checkErrors } from './checkErrors';
import { checkPaging } from './checkPaging';
import { checkRepeatable } from './checkRepeatable';
import { checkSuccess } from './checkSuccess';
import { checkTexts } from './checkTexts';
import { crossCheck } from './crossCheck';
import { joinTexts } from './join';
import { applyOverrides } from './override';
import { catalogueFolder } from './paths';
import { type Catalogue, readCatalogue } from './readCatalogue';
import { applyJudgements } from './repeatable';
import { applyRoutes } from './routes';
import { validateSchema } from './validateSchema';

/**
 * Facts, corrections and words in; the nodes' data out.
 * @throws CatalogueError with every problem; no operation is ever left out instead.
 */
export function compileCatalogue(
	catalogue: Catalogue = readCatalogue(),
	expected = readExpectedCounts(),
): Domain[] {
	CatalogueError.throwIfAny(validateSchema(catalogue));
	const operations = new Map(
		catalogue.facts.flatMap((file) => file.operations.map((entry) => [entry.method, entry])),
	);
	const stale = applyOverrides(operations, catalogue.overrides);
	const lost = applyRoutes(operations, catalogue);
	const misjudged = applyJudgements(catalogue.facts, catalogue.repeatable ?? []);
	const { domains, problems } = joinTexts(catalogue);
	CatalogueError.throwIfAny([
		...stale,
		...lost,
		...misjudged,
		...problems,
		...crossCheck(catalogue, domains, expected),
		...[...operations.values()].flatMap((entry) => textProblems(entry, catalogue)),
		...[...operations.values()].flatMap(checkSuccess),
		...checkErrors(catalogue.errors),
		...checkRepeatable([...operations.values()], catalogue),
		...checkPaging([...operations.values()], catalogue.pagingExceptions),
	]);
	return domains;
}

function textProblems(facts: OperationFacts, { words, glossary }: Catalogue): string[] {
	const own = words.get(facts.method);
	return own && glossary ? checkTexts(facts, own, glossary) : [];
}

function readExpectedCounts(): { operations: number; categories: number } {
	return JSON.parse(readFileSync(join(catalogueFolder, 'source.json'), 'utf8')) as {
		operations: number;
		categories: number;
	};
}
