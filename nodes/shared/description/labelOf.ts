import type { DescribedField } from '../catalogue/types';
import { capital } from './sentences';

/** Words that are written otherwise than with a capital first letter. */
const spelled: Record<string, string> = {
	id: 'ID',
	ids: 'IDs',
	url: 'URL',
	sku: 'SKU',
	json: 'JSON',
};

/** Label of a field; of one without texts the words of its wire name. */
export const labelOf = ({ label, name }: Pick<DescribedField, 'label' | 'name'>): string =>
	label ?? titleOf(name);

function titleOf(name: string): string {
	const words = name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.split(/[\s_.-]+/)
		.filter(Boolean);
	return words.map((word) => spelled[word.toLowerCase()] ?? capital(word)).join(' ');
}
