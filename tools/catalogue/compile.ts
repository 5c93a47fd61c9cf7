import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from './CatalogueError';
import { checkActions } from './checkActions';
import { checkAnswers } from './checkAnswers';
import { checkDefaults } from './checkDefaults';
import { checkErrors } from './checkErrors';
import { checkIncrements } from './checkIncrements';
import { checkLinks } from './checkLinks';
import { checkPaging } from './checkPaging';
import { checkShapes } from './checkShapes';
import { checkTexts } from './checkTexts';
import { applyCorrections } from './corrections';
import { type ExpectedCounts, checkSuccess, crossCheck } from './crossCheck';
import { joinTexts } from './join';
import { catalogueFolder } from './paths';
import { type Catalogue, factsByMethod, readCatalogue } from './readCatalogue';
import { applyJudgements, checkRepeatable } from './repeatable';
import { applyRoutes } from './routes';
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
	const byMethod = factsByMethod(catalogue.facts);
	const operations = [...byMethod.values()];
	const wrong = [
		...applyCorrections(byMethod, catalogue.corrections, factsChecker()),
		...applyRoutes(byMethod, catalogue),
		...applyJudgements(byMethod, catalogue.judgements),
	];
	const { domains, problems } = joinTexts(catalogue);
	const described = domains.flatMap(operationsOf);
	CatalogueError.throwIfAny([
		...wrong,
		...problems,
		...crossCheck(catalogue, domains, expected),
		...checkTexts(operations, catalogue),
		...checkActions(domains, catalogue.glossary),
		...checkDefaults(described),
		...operations.flatMap(checkSuccess),
		...checkErrors(catalogue.errors),
		...checkRepeatable(operations, catalogue),
		...checkPaging(operations, catalogue.pagingExceptions),
		...checkAnswers(operations, catalogue),
		...checkLinks(byMethod, catalogue.pages),
		...checkShapes(described, catalogue.unknownShapes),
		...checkIncrements(catalogue.increments, domains),
	]);
	return domains;
}

function readExpectedCounts(): ExpectedCounts {
	const source = readFileSync(join(catalogueFolder, 'source.json'), 'utf8');
	return JSON.parse(source) as ExpectedCounts;
}
