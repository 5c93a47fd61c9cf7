import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Picker } from '../../nodes/shared/catalogue/pickers';
import type { Domain, OperationFacts, Package } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from './CatalogueError';
import { checkActions } from './checkActions';
import { checkAnswers } from './checkAnswers';
import { checkDefaults } from './checkDefaults';
import { checkErrors } from './checkErrors';
import { checkIncrements } from './checkIncrements';
import { checkLinks } from './checkLinks';
import { checkNewer, countNewer } from './checkNewer';
import { checkPaging } from './checkPaging';
import { checkPickerRules } from './checkPickerRules';
import { checkPickers } from './checkPickers';
import { checkShapes } from './checkShapes';
import { checkTexts } from './checkTexts';
import { applyCorrections } from './corrections';
import { type ExpectedCounts, checkSuccess, crossCheck } from './crossCheck';
import { joinTexts } from './join';
import { joinPackages, newerTexts } from './newer';
import { catalogueFolder } from './paths';
import { compilePickers, idPlaces, markPicked } from './pickers';
import { type Catalogue, factsByMethod, readCatalogue } from './readCatalogue';
import { applyJudgements, checkRepeatable, judgedMethods, markPlainReads } from './repeatable';
import { applyRoutes } from './routes';
import { factsChecker, validateSchema } from './validateSchema';

/** What the nodes load. */
export interface Compiled {
	domains: Domain[];
	/** Operations that are in no domain. */
	packages: Package[];
	/** Lists that ids are picked from, by key. */
	pickers: Record<string, Picker>;
}

/** The domains alone of what `compileAll` gives. */
export const compileCatalogue = (catalogue?: Catalogue, expected?: ExpectedCounts): Domain[] =>
	compileAll(catalogue, expected).domains;

/**
 * Facts, corrections and texts in; the nodes' data out.
 * @throws CatalogueError with every problem; no operation is ever left out instead.
 */
export function compileAll(
	catalogue: Catalogue = readCatalogue(),
	expected = readExpectedCounts(),
): Compiled {
	CatalogueError.throwIfAny(validateSchema(catalogue));
	const byMethod = factsByMethod(catalogue.facts);
	const operations = [...byMethod.values()];
	const wrong = applyAll(byMethod, catalogue);
	const { domains, problems } = joinTexts(catalogue);
	const { packages, problems: newerProblems } = joinPackages(catalogue);
	const described = domains.flatMap(operationsOf);
	const { pickers, pickerRules } = catalogue;
	const places = idPlaces(domains);
	markPicked(places, pickerRules);
	const all = new Map(
		[...described, ...packages.flatMap((one) => one.operations)].map((one) => [one.method, one]),
	);
	CatalogueError.throwIfAny([
		...wrong,
		...problems,
		...newerProblems,
		...crossCheck(catalogue, domains, expected),
		...checkTexts(operations, catalogue),
		...checkActions(domains, catalogue.glossary),
		...checkDefaults(described),
		...operations.flatMap(checkSuccess),
		...checkErrors(catalogue.errors),
		...checkRepeatable(operations, catalogue),
		...checkPaging(operations, catalogue.pagingExceptions),
		...checkAnswers(operations, catalogue),
		...checkLinks(factsByMethod([...catalogue.facts, ...catalogue.newer.facts]), catalogue),
		...checkShapes(described, catalogue.unknownShapes),
		...checkIncrements(catalogue.increments, domains),
		...checkPickers(pickers, all),
		...checkPickerRules(pickerRules, { pickers, operations: all, places }),
		...checkNewer(packages, described, catalogue),
		...countNewer(packages, expected),
	]);
	return { domains, packages, pickers: compilePickers(pickers) };
}

/** Brings corrections, routes and judgements to the facts, also of what is in no domain. Returns problems. */
function applyAll(byMethod: Map<string, OperationFacts>, catalogue: Catalogue): string[] {
	const newer = factsByMethod(catalogue.newer.facts);
	const problems = [
		...applyCorrections(byMethod, catalogue.corrections, factsChecker()),
		...applyCorrections(newer, catalogue.newer.corrections, factsChecker()),
		...applyRoutes(new Map([...byMethod, ...newer]), catalogue),
		...applyJudgements(byMethod, catalogue.judgements),
		...applyJudgements(newer, catalogue.newer.judgements),
	];
	markPlainReads([...newer.values()], newerTexts(catalogue), {
		words: catalogue.writingWords,
		judged: new Set(catalogue.newer.judgements.flatMap(judgedMethods)),
	});
	return problems;
}

function readExpectedCounts(): ExpectedCounts {
	const source = readFileSync(join(catalogueFolder, 'source.json'), 'utf8');
	return JSON.parse(source) as ExpectedCounts;
}
