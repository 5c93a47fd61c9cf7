import { ofCredential } from '../catalogue/accountFields';
import type { DescribedField } from '../catalogue/types';
import { labelOf } from './labelOf';
import { bounds, fileLimit, lengthLimit, sizeLimit } from './limits';
import { saysMore } from './saysMore';
import { capital, sentences } from './sentences';

/**
 * Help of a field: its text, then in one sentence how it is filled in, and its limits, and in one what the credential
 * gives in its place.
 */
export function fieldHelp(field: DescribedField): string {
	const { fromAccount } = field;
	const text = textOf(field);
	const fallback = fromAccount ? `Default: ${ofCredential(fromAccount)}` : '';
	return sentences(text, capital(filledIn(field, text)), fallback);
}

/** Help of the JSON beside a form, which says the rest. */
export const jsonHelp = (field: DescribedField): string => capital(filledIn(field, ''));

/** Help of a form: its text, and how many entries a list may have. */
export function formHelp(field: DescribedField): string {
	const text = textOf(field);
	const size = sizeLimit(field, text);
	return sentences(text, size && `${capital(size)} entries`);
}

/** What the text says beyond the label. */
function textOf(field: DescribedField): string {
	const { description = '' } = field;
	return saysMore(labelOf(field), description) ? description : '';
}

/** How a field is filled in, and its limits, as far as the text does not say so: `up to 20, separated by commas`. */
function filledIn(field: DescribedField, text: string): string {
	const { type, options } = field;
	if (options) return choiceOf(field, text);
	if (type === 'struct[]') return arrayOf(field, text);
	if (type.endsWith('[]')) return listOf(field, text);
	return joined(...plainOf(field, text));
}

function choiceOf(field: DescribedField, text: string): string {
	const { maxListSize = 0, options = [] } = field;
	return options.length > maxListSize ? sizeLimit(field, text) : '';
}

function arrayOf(field: DescribedField, text: string): string {
	const size = sizeLimit(field, text);
	if (/\bJSON\b/.test(text)) return size && `${size} entries`;
	return size ? `a JSON array of ${size} objects` : 'a JSON array';
}

function listOf(field: DescribedField, text: string): string {
	const isSaid = /comma/i.test(text);
	const several = field.picker === undefined ? '' : 'several by ID, ';
	const asJson = field.list === 'json' ? ' or as a JSON array' : '';
	return joined(
		sizeLimit(field, text),
		field.type === 'boolean[]' && 'true or false',
		!isSaid && `${several}separated by commas${asJson}`,
		field.type === 'date[]' && 'in GMT+8 unless they name a zone',
	);
}

function plainOf(field: DescribedField, text: string): string[] {
	switch (field.type) {
		case 'date':
			return ['in GMT+8 unless it names a zone'];
		case 'file':
			return ['name of the binary field with the file', fileLimit(field, text)];
		case 'number':
		case 'numeric':
			return [bounds(field, text)];
		case 'map':
		case 'struct':
			return [/\bJSON\b/.test(text) ? '' : 'a JSON object', lengthLimit(field, text)];
		case 'json':
		case 'string':
			return [wholeOf(field), lengthLimit(field, text), bounds(field, text)];
		default:
			return [];
	}
}

/** What a text is as a whole. */
function wholeOf({ texts, list }: DescribedField): string {
	if (texts) return 'all values as texts';
	return list === 'json' ? 'a JSON array' : '';
}

const joined = (...parts: Array<string | false>) => parts.filter(Boolean).join(', ');
