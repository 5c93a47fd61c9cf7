import type { Field } from '../catalogue/types';
import { InvalidValueError } from './InvalidValueError';
import { jsonText } from './jsonText';
import { listEntries } from './listEntries';
import { booleanText, dateText, numericText } from './scalarText';

/** What a value's text depends on besides the value. */
export interface SerialiseContext {
	/** IANA name; dates without a zone are read in it. */
	timezone: string;
}

/**
 * Text of a parameter as it is signed and sent; undefined when there is nothing to send.
 * @throws InvalidValueError that says what is allowed
 */
export function serialise(
	value: unknown,
	field: Field,
	context: SerialiseContext,
): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string' && value.trim() === '') return undefined;
	const element = /^(.+)\[\]$/.exec(field.type)?.[1];
	if (element && element !== 'struct') return listText(value, element as Field['type'], context);
	return scalar(value, field, context);
}

function scalar(value: unknown, field: Field, context: SerialiseContext): string {
	switch (field.type) {
		case 'number':
		case 'numeric':
			return numericText(value);
		case 'boolean':
			return booleanText(value);
		case 'date':
			return dateText(value, context.timezone);
		case 'struct':
		case 'struct[]':
		case 'json':
			return jsonText(value, field, context);
		default:
			return typeof value === 'object' ? jsonText(value, field, context) : String(value);
	}
}

/** The platform takes lists joined with commas; a comma inside an entry cannot be escaped. */
function listText(
	value: unknown,
	type: Field['type'],
	context: SerialiseContext,
): string | undefined {
	const entries = listEntries(value).map((entry) => {
		const text = serialise(entry, { name: '', type }, context)?.trim() ?? '';
		if (text.includes(','))
			throw new InvalidValueError('entries without commas, as the platform cannot escape them');
		return text;
	});
	return entries.filter((entry) => entry !== '').join(',') || undefined;
}
