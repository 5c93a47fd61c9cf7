import { findPicker } from '../../nodes/shared/catalogue/pickers';
import type { DescribedField, ValueTexts } from '../../nodes/shared/catalogue/types';
import { type Html, code, joined, markup } from './markup';

/** The values of a parameter or member to choose from, as they are sent, with what they mean, or what it is picked from. */
export function valueTexts({ options = [], picker = '' }: DescribedField): Html {
	const list = findPicker(picker);
	return joined([...options.map(valueText), list && `from a list of ${list.label}`], '; ');
}

const valueText = ({ value, name, description }: ValueTexts) =>
	markup`${value === '' ? 'empty' : code(value)} ${name}${description && ` (${description})`}`;
