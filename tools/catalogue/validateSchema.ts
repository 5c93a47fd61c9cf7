import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { catalogueFolder } from './paths';
import type { Catalogue } from './readCatalogue';

const ajv = new Ajv({ allErrors: true, strict: true });

function schema(name: string): ValidateFunction {
	const file = join(catalogueFolder, 'schema', `${name}.schema.json`);
	return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}

/** Problems of the catalogue's files against their schemas, each with its place. */
export function validateSchema({
	domains,
	facts,
	overrides,
	words,
	pagingExceptions = [],
	repeatable = [],
	writingWords,
	routes = new Map(),
	glossary,
	errors,
}: Catalogue): string[] {
	const operations = schema('operations');
	const override = schema('override');
	const judgement = schema('repeatable');
	return [
		...problems(schema('domains'), domains, 'domains.json'),
		...facts.flatMap(({ domain, resource, operations: list }) =>
			problems(operations, { operations: list }, `${domain}/${resource}.json`),
		),
		...overrides.flatMap(({ file, ...content }) => problems(override, content, file)),
		...problems(schema('paging-exceptions'), pagingExceptions, 'paging-exceptions.json'),
		...repeatable.flatMap(({ domain, ...content }) =>
			problems(judgement, content, `repeatable/${domain}.json`),
		),
		...(writingWords ? problems(schema('writing-words'), writingWords, 'writing-words.json') : []),
		...problems(schema('routes'), Object.fromEntries(routes), 'routes'),
		...(glossary ? problems(schema('glossary'), glossary, 'glossary.json') : []),
		...(errors ? problems(schema('errors'), errors, 'errors.json') : []),
		...problems(schema('words'), Object.fromEntries(words), 'words'),
	];
}

function problems(validate: ValidateFunction, content: unknown, file: string): string[] {
	if (validate(content)) return [];
	return (validate.errors ?? []).map((error) => {
		const allowed = error.params ? ` ${JSON.stringify(error.params)}` : '';
		return `${file}${error.instancePath}: ${error.message ?? 'is wrong'}${allowed}`;
	});
}
