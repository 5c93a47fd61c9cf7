import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { catalogueFolder } from './paths';
import type { CheckFacts } from './corrections';
import type { ResourcePlace } from './files';
import { given } from './given';
import type { Catalogue } from './readCatalogue';

const ajv = new Ajv({ allErrors: true, strict: true, verbose: true });

function schema(name: string): ValidateFunction {
	const file = join(catalogueFolder, 'schema', `${name}.schema.json`);
	return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}

/** Problems of the catalogue's files against their schemas, each with its place. */
export function validateSchema(catalogue: Catalogue): string[] {
	const { domains, facts, texts, corrections, judgements } = catalogue;
	const { pagingExceptions, unknownAnswers, refusedAnswers, refusedFacts, pages } = catalogue;
	const { unknownShapes, increments } = catalogue;
	const { writingWords, routes, glossary, errors } = catalogue;
	const [facted, worded] = [schema('operations'), schema('texts')];
	const [corrected, judged] = [schema('corrections'), schema('repeatable')];
	const excepted = schema('exceptions');
	return [
		...problems(schema('domains'), domains, 'domains.json'),
		...problems(schema('budgets'), catalogue.budgets, 'budgets.json'),
		...facts.flatMap((entry) => problems(facted, contentOf(entry), entry.file)),
		...texts.flatMap((entry) => problems(worded, entry.texts, entry.file)),
		...corrections.flatMap(({ file, groups }) => problems(corrected, groups, file)),
		...judgements.flatMap((entry) => problems(judged, contentOf(entry), entry.file)),
		...problems(excepted, pagingExceptions, 'paging-exceptions.json'),
		...problems(excepted, unknownAnswers, 'unknown-answers.json'),
		...problems(excepted, refusedAnswers, 'refused-answers.json'),
		...problems(schema('refused-facts'), refusedFacts, 'refused-facts.json'),
		...problems(schema('unknown-shapes'), unknownShapes, 'unknown-shapes.json'),
		...problems(schema('pages'), pages, 'pages.json'),
		...problems(schema('most-used'), catalogue.mostUsed, 'most-used.json'),
		...problems(schema('synonyms'), catalogue.synonyms, 'synonyms.json'),
		...problems(schema('writing-words'), writingWords, 'writing-words.json'),
		...problems(schema('routes'), Object.fromEntries(routes), 'routes'),
		...problems(schema('glossary'), glossary, 'glossary.json'),
		...problems(schema('errors'), errors, 'errors.json'),
		...problems(schema('increments'), increments, 'increments.json'),
		...problems(schema('pickers'), catalogue.pickers, 'pickers.json'),
		...problems(schema('picker-rules'), catalogue.pickerRules, 'picker-rules.json'),
		...problems(schema('id-hints'), catalogue.idHints, 'id-hints.json'),
		...problems(schema('id-kinds'), catalogue.idKinds, 'id-kinds.json'),
		...problems(schema('kind-pickers'), catalogue.kindPickers, 'kind-pickers.json'),
		...newerProblems(catalogue),
	];
}

function newerProblems({ newer, beside, packages, labels }: Catalogue): string[] {
	const [facted, corrected] = [schema('operations'), schema('corrections')];
	const [worded, judged] = [schema('newer-texts'), schema('repeatable')];
	return [
		...newer.facts.flatMap((entry) => problems(facted, contentOf(entry), entry.file)),
		...newer.texts.flatMap((entry) => problems(worded, entry.texts, entry.file)),
		...newer.corrections.flatMap(({ file, groups }) => problems(corrected, groups, file)),
		...newer.judgements.flatMap((entry) => problems(judged, contentOf(entry), entry.file)),
		...problems(schema('exceptions'), beside, 'beside.json'),
		...problems(schema('packages'), packages, 'packages.json'),
		...problems(schema('labels'), labels, 'labels.json'),
	];
}

/** What a file holds, without the place where it lies. */
const contentOf = (entry: ResourcePlace): object =>
	given({ ...entry, file: undefined, domain: undefined, resource: undefined, isAdded: undefined });

/** Checks the facts of an operation after a correction: what it says must be a fact like any other. */
export function factsChecker(): CheckFacts {
	const validate = schema('operations');
	return (operation) =>
		problems(validate, { operations: [operation] }, '').map((problem) =>
			problem.replace('/operations/0', ''),
		);
}

function problems(validate: ValidateFunction, content: unknown, file: string): string[] {
	if (validate(content)) return [];
	const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
	const found = errors.map((error) => {
		const params = error.params ? ` ${JSON.stringify(error.params)}` : '';
		const text = `${error.message ?? 'is wrong'}${params}${knownNames(error)}`;
		return `${file}${error.instancePath}: ${text}`;
	});
	return [...new Set(found)];
}

/** What may stand where a name stands that is not known. */
function knownNames({ keyword, parentSchema }: ErrorObject): string {
	const { properties } = (parentSchema ?? {}) as { properties?: object };
	return keyword === 'additionalProperties' && properties
		? `, known are ${Object.keys(properties).join(', ')}`
		: '';
}
