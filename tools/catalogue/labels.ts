import type { DescribedField, Field } from '../../nodes/shared/catalogue/types';
import type { Labels } from './files';
import type { Catalogue } from './readCatalogue';

/** Gives a wire name its label. */
export type LabelOf = (name: string) => string;

/**
 * Labels of wire names, for operations whose texts have none: those of `labels.json`, else the one that the texts of the
 * nodes mostly give to that name, else its words.
 */
export function labelMaker({ texts, labels }: Pick<Catalogue, 'texts' | 'labels'>): LabelOf {
	const usual = usualLabels(texts);
	return (name) => labels.names[name] ?? usual.get(plain(name)) ?? wordsLabel(name, labels);
}

/** Labels that at least so many texts give to a wire name, and at least half of those that speak of it. */
const leastUses = 3;

function usualLabels(texts: Catalogue['texts']): Map<string, string> {
	const counts = new Map<string, Map<string, number>>();
	const add = (name: string, label: string) => {
		const own = counts.get(plain(name)) ?? new Map<string, number>();
		counts.set(plain(name), own.set(label, (own.get(label) ?? 0) + 1));
	};
	for (const { parameters } of texts.flatMap((file) => Object.values(file.texts)))
		for (const [name, { label, members = {} }] of Object.entries(parameters)) {
			add(name, label);
			for (const [path, member] of Object.entries(members))
				add(path.split('.').at(-1) ?? path, member.label);
		}
	return new Map(
		[...counts].flatMap(([name, own]) => {
			const [[label, uses] = ['', 0]] = [...own].sort((a, b) => b[1] - a[1]);
			const all = [...own.values()].reduce((sum, count) => sum + count, 0);
			return uses >= leastUses && 2 * uses >= all ? [[name, label] as const] : [];
		}),
	);
}

/** The same name however its words are joined. */
const plain = (name: string): string => wordsOf(name).join('_');

/** Words of a wire name in small letters: split at signs, at digits and before capitals. */
function wordsOf(name: string): string[] {
	const parted = name.replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4');
	return parted
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.filter(Boolean);
}

/** Label out of the words of a wire name; the longest known sequence of words counts. */
export function wordsLabel(name: string, { words }: Labels): string {
	const own = wordsOf(name);
	const parts: string[] = [];
	for (let at = 0; at < own.length;) {
		const length = [4, 3, 2].find((count) => own.slice(at, at + count).join(' ') in words) ?? 1;
		const known = own.slice(at, at + length).join(' ');
		parts.push(words[known] ?? capital(known));
		at += length;
	}
	const label = parts.filter(Boolean).join(' ');
	return capital(label || own.map(capital).join(' '));
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Fields with labels, their members too; two beside each other never have the same. */
export function withLabels(
	fields: Field[],
	labelOf: LabelOf,
	labels: Labels,
): Array<DescribedField & { label: string }> {
	const given = fields.map(({ name }) => labelOf(name));
	const isShared = (label: string, all: string[]) =>
		all.filter((one) => one.toLowerCase() === label.toLowerCase()).length > 1;
	const parted = fields.map(({ name }, at) =>
		isShared(given[at] ?? '', given) ? wordsLabel(name, labels) : (given[at] ?? ''),
	);
	return fields.map(({ fields: members, holds, ...field }, at) => ({
		...field,
		label: isShared(parted[at] ?? '', parted)
			? `${parted[at]} (${field.name})`
			: (parted[at] ?? ''),
		...(members && { fields: withLabels(members, labelOf, labels) }),
		...(holds && { holds: withLabels(holds, labelOf, labels) }),
	}));
}
