import type { ValueTexts } from '../../nodes/shared/catalogue/types';
import { type Html, code, joined, markup } from './markup';

/** The values of a parameter or member to choose from, as they are sent, with what they mean. */
export const valueTexts = (options: ValueTexts[] = []): Html =>
	joined(options.map(valueText), '; ');

const valueText = ({ value, name, description }: ValueTexts) =>
	markup`${value === '' ? 'empty' : code(value)} ${name}${description && ` (${description})`}`;
