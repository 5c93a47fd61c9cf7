import type { Field } from '../catalogue/types';
import { listEntries } from '../json/listEntries';
import { ChangedJson } from './ChangedJson';
import { checkLimits } from './checkLimits';
import { checkPlain } from './checkPlain';
import { dateText, isMoment } from './dateText';
import { joinedText } from './joinedText';
import { jsonText } from './jsonText';
import { memberText } from './memberText';
import { isBlank, isNumeric, plainText, typedText } from './scalarText';

/**
 * Text of a parameter as it is signed and sent; undefined when there is nothing to send.
 * @throws InvalidValueError that says what is allowed, and the place inside the value
 */
export function serialise(value: unknown, field: Field): string | undefined {
	check(value);
	if (isBlank(value)) return undefined;
	if (field.type.endsWith('[]') && field.type !== 'struct[]') {
		const entries = field.list && !field.separator ? listEntries(value) : [];
		return entries.length > 0 ? memberText(entries, field) : joinedText(value, field);
	}
	const text = scalar(value, field);
	if (text !== undefined) checkLimits(text, field);
	return text;
}

/**
 * The same for a parameter that travels inside of a struct: JSON text of the member.
 * JSON that is given as text stays a text.
 */
export function serialiseMember(value: unknown, field: Field): string | undefined {
	check(value);
	if (isBlank(value)) return undefined;
	const isText = field.type === 'json' && typeof value === 'string';
	if (isText || value instanceof ChangedJson) {
		const text = jsonText(value, field);
		return isText ? JSON.stringify(text) : text;
	}
	return memberText(value, field);
}

const check = (value: unknown) =>
	value instanceof ChangedJson ? value.check() : checkPlain(value);

function scalar(value: unknown, field: Field): string | undefined {
	switch (field.type) {
		case 'number':
		case 'numeric':
		case 'boolean':
		case 'date':
			return typedText(value, field.type);
		case 'struct':
		case 'struct[]':
		case 'map':
		case 'json':
			return jsonText(value, field);
		default:
			return plain(value, field);
	}
}

/** Text of anything: lists of plain values as the platform takes them, other lists and objects as JSON. */
function plain(value: unknown, { name, list }: Field): string | undefined {
	if (isMoment(value)) return dateText(value);
	if (typeof value !== 'object' || isNumeric(value)) return plainText(value);
	const isJoined = Array.isArray(value) && value.every(isScalar) && list !== 'json';
	return isJoined
		? joinedText(value, { name, type: 'string[]' })
		: jsonText(value, { name, type: 'json' });
}

const isScalar = (value: unknown) =>
	typeof value !== 'object' || value === null || isNumeric(value) || isMoment(value);
