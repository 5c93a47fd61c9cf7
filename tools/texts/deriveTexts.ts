import type { OperationFacts, OperationTexts } from '../../nodes/shared/catalogue/types';

/** What the last part of a method says, where that is no verb of the glossary. */
const verbs: Record<string, string> = {
	check: 'Check',
	edit: 'Update',
	modify: 'Update',
	query: 'Search',
	remove: 'Delete',
	upsert: 'Save',
};

/** Parts of names that are written in capitals. */
const capitals = new Set(['api', 'id', 'ids', 'ip', 'json', 'mac', 'sku', 'sms', 'url', 'vat']);

/** First parts of methods that name the platform, not the thing. */
const platforms = new Set([
	'aliexpress',
	'alibaba',
	'cainiao',
	'dingtalk',
	'oapi',
	'taobao',
	'tmall',
]);

/**
 * First texts of an operation out of its wire names, for a person to correct: what it does is not in them,
 * so that descriptions stay empty and `npm run check` asks for them.
 * @param known verbs that names may begin with
 */
export function deriveTexts(
	{ method, parameters }: Pick<OperationFacts, 'method' | 'parameters'>,
	known: string[],
): OperationTexts {
	const parts = method.split('.').filter((part) => !platforms.has(part));
	const verb = verbOf(parts.at(-1) ?? '', known);
	const nouns = (verb ? parts.slice(0, -1) : parts).flatMap(wordsOf);
	const name = [verb ?? 'Get', ...nouns.map(title)].join(' ');
	return {
		name,
		action: [name.split(' ')[0], ...nouns.map(small)].join(' '),
		description: '',
		parameters: Object.fromEntries(
			parameters.map((parameter) => [
				parameter.name,
				{ label: labelOf(parameter.name), description: '' },
			]),
		),
	};
}

/** First label of a parameter: the words of its wire name. */
export const labelOf = (wireName: string): string => wordsOf(wireName).map(title).join(' ');

function verbOf(part: string, known: string[]): string | undefined {
	const verb = verbs[part] ?? title(part);
	return known.includes(verb) ? verb : undefined;
}

/** Words of a name: split at signs, at digits, and before capitals. */
const wordsOf = (name: string): string[] =>
	name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.split(/[^A-Za-z\d]+/)
		.filter(Boolean);

const small = (word: string) =>
	capitals.has(word.toLowerCase()) ? capital(word) : word.toLowerCase();

const title = (word: string) =>
	capitals.has(word.toLowerCase())
		? capital(word)
		: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const capital = (word: string) => word.toUpperCase().replace(/^IDS$/, 'IDs');
