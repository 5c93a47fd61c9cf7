import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Domain, OperationFacts } from '../nodes/shared/catalogue/types';
import { compiledFolder } from '../tools/catalogue/paths';
import { readCatalogue } from '../tools/catalogue/readCatalogue';

/** All operations by wire method: from the compiled catalogue, or from the facts while there is none. */
export function loadOperations(): Map<string, OperationFacts> {
	const operations = existsSync(compiledFolder)
		? readCompiled()
		: readCatalogue().facts.flatMap((domain) => domain.operations);
	return new Map(operations.map((operation) => [operation.method, operation]));
}

function readCompiled(): OperationFacts[] {
	return readdirSync(compiledFolder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(join(compiledFolder, file), 'utf8')) as Domain)
		.flatMap(({ resources }) => resources.flatMap(({ operations }) => operations));
}
