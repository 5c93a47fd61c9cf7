import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation } from '../../nodes/shared/catalogue/types';
import type { Glossary } from './files';

/**
 * Problems of names of operations that a reader of a list meets: abbreviations that nobody explains, codes in place of
 * words, and names of a node that differ only by plurals and prepositions.
 */
export function checkActions(
	domains: Domain[],
	{ abbreviations }: Pick<Glossary, 'abbreviations'>,
): string[] {
	const known = new Set(Object.keys(abbreviations));
	const used = new Set<string>();
	const problems = domains.flatMap((domain) => {
		const operations = operationsOf(domain);
		for (const { name } of operations) abbreviationsIn(name).forEach((word) => used.add(word));
		return [...operations.flatMap((one) => nameProblems(one, known)), ...lookAlikes(operations)];
	});
	const idle = [...known].filter((word) => !used.has(word));
	return [...problems, ...idle.map((word) => `glossary.json: no name uses ${word}`)];
}

function nameProblems({ method, name }: Operation, known: Set<string>): string[] {
	const unknown = abbreviationsIn(name).filter((word) => !known.has(word));
	const code = codes.exec(name)?.[0];
	return [
		...unknown.map((word) => `"${word}" is no abbreviation of the glossary`),
		...(code ? [`"${code}" is a code; say which is older, or what differs`] : []),
	].map((problem) => `texts: ${method}: name: ${problem}`);
}

/** Dates, numbers of versions, and abbreviations in brackets. */
const codes = /\b\d{4}-\d\d-\d\d\b|\b[Vv](ersion )?\d+\b|\([A-Z\d]+\)/;

/** Words with two capitals beside each other, or with a digit beside one; `SKU` of `SKUs`. */
function abbreviationsIn(name: string): string[] {
	const words: string[] = name.match(/[A-Za-z0-9]+/g) ?? [];
	return words
		.filter((word) => /[A-Z]{2}|[A-Z]\d|\d[A-Z]/.test(word))
		.map((word) => word.replace(/(?<=[A-Z])s$/, ''));
}

/** Twins; equal names are told of elsewhere. */
function lookAlikes(operations: Operation[]): string[] {
	const seen = new Map<string, Operation>();
	return operations.flatMap((operation) => {
		const core = coreOf(operation.name);
		const twin = seen.get(core);
		seen.set(core, operation);
		return twin && twin.name !== operation.name
			? [
					`texts: ${operation.method}: name: "${operation.name}" is hard to tell from "${twin.name}" (${twin.method})`,
				]
			: [];
	});
}

const small = /^(a|an|as|at|by|for|from|in|of|on|or|the|to|with)$/;

/** The words that a hurried reader keeps; Get and Get Many stay apart, as everywhere in n8n. */
const coreOf = (name: string): string =>
	name
		.toLowerCase()
		.split(/[^a-z0-9-]+/)
		.filter((word) => word && !small.test(word))
		.map((word) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'))
		.join(' ');
