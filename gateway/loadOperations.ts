import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Domain, OperationFacts, Package } from '../nodes/shared/catalogue/types';
import { compiledFolder } from '../tools/catalogue/paths';
import { newerFolder, readCatalogue } from '../tools/catalogue/readCatalogue';

/** All operations by wire method: from the compiled catalogue, or from the facts while there is none. */
export function loadOperations(): Map<string, OperationFacts> {
	const operations = existsSync(compiledFolder) ? readCompiled() : readFacts();
	return new Map(operations.map((operation) => [operation.method, operation]));
}

function readFacts(): OperationFacts[] {
	const { facts, newer } = readCatalogue();
	return [...facts, ...newer.facts].flatMap(({ operations }) => operations);
}

/** Domains hold resources, packages their operations themselves. */
function readCompiled(): OperationFacts[] {
	const domains = readFolder<Domain>(compiledFolder).flatMap(({ resources }) => resources);
	const packages = readFolder<Package>(join(compiledFolder, newerFolder));
	return [...domains, ...packages].flatMap(({ operations }) => operations);
}

const readFolder = <Content>(folder: string): Content[] =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content);
