import type { Field } from '../catalogue/types';
import { listEntries } from '../json/listEntries';
import { type Checked, checkLength, checkLimits, checkSize } from './checkLimits';
import { checkPlain } from './checkPlain';
import { dateText, isMoment } from './dateText';
import { at, InvalidValueError } from './InvalidValueError';
import { elementField } from './memberFields';
import { isBlank, isNumeric, plainText, typedText } from './scalarText';

/**
 * Text of a list whose entries travel in one text, joined with commas or the separator that the platform wants.
 * @param value an array, JSON text of one, or text with commas or that separator
 * @returns undefined when nothing is in it
 * @throws InvalidValueError that names the entry
 */
export function joinedText(value: unknown, field: Field): string | undefined {
	const { separator = ',' } = field;
	const entries = listEntries(value, separator);
	checkSize(entries, field);
	const element = elementField(field);
	const texts = entries.map((entry, index) =>
		at(index, () => entryText(entry, element, separator)),
	);
	const text = texts.filter((part) => part !== '').join(separator) || undefined;
	if (text !== undefined) checkLength(text, field);
	return text;
}

/** The limits of length are those of the whole text. */
function entryText(entry: unknown, { type, ...limits }: Checked, separator: string): string {
	checkPlain(entry);
	const text = isBlank(entry) ? '' : scalarText(entry, type).trim();
	const { minValue, maxValue, options } = limits;
	if (text !== '') checkLimits(text, { name: '', type, minValue, maxValue, options });
	if (!text.includes(separator)) return text;
	const what = names[separator] ?? `"${separator}"`;
	throw new InvalidValueError(`without ${what}, as the platform cannot escape them`);
}

const names: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\n': 'line breaks' };

function scalarText(entry: unknown, type: Field['type']): string {
	if (type === 'numeric' || type === 'boolean' || type === 'date') return typedText(entry, type);
	if (isMoment(entry)) return dateText(entry);
	if (typeof entry !== 'object' || isNumeric(entry)) return plainText(entry);
	throw new InvalidValueError('a plain value, not a list or an object');
}
