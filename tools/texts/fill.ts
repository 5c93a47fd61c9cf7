import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OperationFacts, OperationTexts } from '../../nodes/shared/catalogue/types';
import { formatJson } from '../catalogue/format';
import { catalogueFolder } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { deriveLabel } from './deriveLabel';
import { deriveOperationWords } from './deriveOperationWords';

type Words = Record<string, OperationTexts>;

/** Adds derived words for operations and parameters that have none; words that exist stay as they are. */
function fill(): void {
	const { facts } = readCatalogue();
	let added = 0;
	for (const { domain, resource, operations } of facts) {
		const siblings = facts
			.filter((file) => file.domain === domain)
			.flatMap((file) => file.operations.map(({ method }) => method));
		const file = join(catalogueFolder, 'words', domain, `${resource}.json`);
		const known: Words = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Words) : {};
		const words = Object.fromEntries(
			operations.map((operation) => [operation.method, wordsOf(operation, siblings, known)]),
		);
		added += operations.filter(({ method }) => !known[method]).length;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, formatJson(words));
	}
	console.log(`Words derived for ${added} operations`);
}

function wordsOf(
	{ method, parameters }: OperationFacts,
	siblings: string[],
	known: Words,
): OperationTexts {
	const labels = parameters.map(({ name }) => [
		name,
		known[method]?.parameters[name] ?? { label: deriveLabel(name), description: '' },
	]);
	return {
		description: '',
		...(known[method] ?? deriveOperationWords(method, siblings)),
		parameters: Object.fromEntries(labels) as OperationTexts['parameters'],
	};
}

fill();
