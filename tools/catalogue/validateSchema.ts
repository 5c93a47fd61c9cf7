import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { catalogueFolder } from './paths';
import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Catalogue } from './readCatalogue';
import type { CorrectionsFile } from './types';

const ajv = new Ajv({ allErrors: true, strict: true });

function schema(name: string): ValidateFunction {
	const file = join(catalogueFolder, 'schema', `${name}.schema.json`);
	return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}

/** Problems of the catalogue's files against their schemas, each with its place. */
export function validateSchema(catalogue: Catalogue): string[] {
	const { domains, facts, texts, corrections, judgements = [] } = catalogue;
	const { pagingExceptions = [], writingWords, routes = new Map(), glossary, errors } = catalogue;
	const schemas = { operations: schema('operations'), texts: schema('texts') };
	const [corrected, judged] = [schema('corrections'), schema('repeatable')];
	return [
		...problems(schema('domains'), domains, 'domains.json'),
		...facts.flatMap(({ file, operations }) => problems(schemas.operations, { operations }, file)),
		...texts.flatMap((entry) => problems(schemas.texts, entry.texts, entry.file)),
		...corrections.flatMap(({ file, groups }) => problems(corrected, groups, file)),
		...judgements.flatMap(({ file, reads, readsThough, writesThough }) =>
			problems(judged, given({ reads, readsThough, writesThough }), file),
		),
		...problems(schema('paging-exceptions'), pagingExceptions, 'paging-exceptions.json'),
		...(writingWords ? problems(schema('writing-words'), writingWords, 'writing-words.json') : []),
		...problems(schema('routes'), Object.fromEntries(routes), 'routes'),
		...(glossary ? problems(schema('glossary'), glossary, 'glossary.json') : []),
		...(errors ? problems(schema('errors'), errors, 'errors.json') : []),
	];
}

/** Problems of facts after their correction: what a correction says must be a fact like any other. */
export function validateCorrected(
	operations: Map<string, OperationFacts>,
	corrections: CorrectionsFile[],
): string[] {
	const validate = schema('operations');
	return corrections.flatMap(({ file, groups }) => {
		const methods = new Set(groups.flatMap(({ changes }) => changes.map(({ method }) => method)));
		return [...methods].flatMap((method) => {
			const operation = operations.get(method);
			const place = `${file}: ${method}`;
			return operation
				? problems(validate, { operations: [operation] }, place).map((problem) =>
						problem.replace('/operations/0', ''),
					)
				: [];
		});
	});
}

const given = (members: object) =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

function problems(validate: ValidateFunction, content: unknown, file: string): string[] {
	if (validate(content)) return [];
	return (validate.errors ?? []).map((error) => {
		const allowed = error.params ? ` ${JSON.stringify(error.params)}` : '';
		return `${file}${error.instancePath}: ${error.message ?? 'is wrong'}${allowed}`;
	});
}
